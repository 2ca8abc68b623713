// Owns the word lists the corpus is composed of. A line is `ko|en|zh|ja`. Synthetic companies and product
// lines are made of syllables that are written in all four scripts, so that romanisation is a fact, not a rule.

const lines = (text) =>
  text.trim().split('\n').map((line) => {
    const [ko, en, zh, ja] = line.split('|').map((part) => part.trim());
    return { ko, en, zh, ja };
  });

/** Halls with their categories; a category knows its heads and which materials suit it. */
export const CATEGORIES = [
  ['kimchi', 'FB', 'food', '김치·절임|kimchi and pickles|泡菜腌菜|キムチ・漬物', `
포기김치|Whole Cabbage Kimchi|整颗泡菜|白菜キムチ
총각김치|Ponytail Radish Kimchi|小萝卜泡菜|チョンガクキムチ
깍두기|Cubed Radish Kimchi|萝卜块泡菜|カクテキ
열무김치|Young Radish Kimchi|嫩萝卜泡菜|ヨルムキムチ
오이소박이|Stuffed Cucumber Kimchi|黄瓜泡菜|オイソバギ
깻잎절임|Pickled Perilla Leaves|腌苏子叶|えごまの葉漬け
마늘장아찌|Pickled Garlic|腌大蒜|にんにく漬け
단무지|Yellow Pickled Radish|腌黄萝卜|たくあん`],
  ['sauces', 'FB', 'food', '장류·소스|sauces and pastes|酱料|調味料', `
고추장|Red Pepper Paste|辣椒酱|コチュジャン
된장|Soybean Paste|大酱|テンジャン味噌
양조간장|Brewed Soy Sauce|酿造酱油|醸造醤油
쌈장|Dipping Paste|包饭酱|サムジャン
불고기소스|Bulgogi Sauce|烤肉酱|プルコギソース
참기름|Sesame Oil|芝麻油|ごま油
들기름|Perilla Oil|苏子油|えごま油
멸치액젓|Anchovy Fish Sauce|鳀鱼露|いわし魚醤
떡볶이소스|Tteokbokki Sauce|炒年糕酱|トッポッキソース`],
  ['noodles', 'FB', 'food', '면류|noodles|面类|麺類', `
봉지라면|Instant Noodles|方便面|インスタントラーメン
메밀국수|Buckwheat Noodles|荞麦面|そば麺
쌀국수|Rice Noodles|米粉|ライスヌードル
당면|Glass Noodles|粉条|はるさめ
칼국수|Knife Cut Noodles|刀切面|カルグクス
냉면사리|Cold Noodle Strands|冷面条|冷麺
우동면|Udon Noodles|乌冬面|うどん麺
비빔면|Spicy Mixed Noodles|拌面|ビビン麺`],
  ['snacks', 'FB', 'food', '과자·간식|snacks|零食|菓子', `
쌀과자|Rice Crackers|米饼|米せんべい
두부과자|Tofu Crackers|豆腐饼干|豆腐スナック
고구마칩|Sweet Potato Chips|红薯片|さつまいもチップス
조미김|Seasoned Laver|调味海苔|味付け海苔
김부각|Seaweed Crisps|海苔脆片|のりチップス
호두강정|Walnut Brittle|核桃糖|くるみ菓子
약과|Honey Pastry|蜜油饼|ヤックァ
곶감말랭이|Dried Persimmon Slices|柿饼片|干し柿スライス
초코파이|Chocolate Pie|巧克力派|チョコパイ`],
  ['beverages', 'FB', 'food', '음료·차|beverages|饮料|飲料', `
유자차|Citron Tea|柚子茶|ゆず茶
보리차|Barley Tea|大麦茶|むぎ茶
녹차|Green Tea|绿茶|緑茶
두유|Soy Milk|豆奶|豆乳
식혜음료|Sweet Rice Drink|甜米露|シッケ飲料
매실음료|Plum Drink|青梅饮料|梅ドリンク
원두커피|Roasted Coffee Beans|烘焙咖啡豆|コーヒー豆
알로에주스|Aloe Juice|芦荟汁|アロエジュース
막걸리|Rice Wine Makgeolli|马格利米酒|マッコリ`],
  ['health', 'FB', 'food', '건강식품|health foods|保健食品|健康食品', `
홍삼농축액|Red Ginseng Extract|红参浓缩液|紅参エキス
프로바이오틱스|Probiotic Supplement|益生菌|プロバイオティクス
비타민젤리|Vitamin Gummies|维生素软糖|ビタミングミ
오메가캡슐|Omega Capsules|鱼油胶囊|オメガカプセル
콜라겐분말|Collagen Powder|胶原蛋白粉|コラーゲンパウダー
도라지배즙|Bellflower Pear Juice|桔梗梨汁|ききょう梨ジュース
흑마늘진액|Black Garlic Essence|黑蒜精华|黒にんにくエキス
단백질쉐이크|Protein Shake|蛋白奶昔|プロテインシェイク`],
  ['kitchen', 'HH', 'metal', '주방용품|kitchenware|厨房用品|キッチン用品', `
프라이팬|Frying Pan|平底煎锅|フライパン
압력솥|Pressure Cooker|压力锅|圧力なべ
냄비|Stockpot|汤锅|なべ
밀폐용기|Airtight Container|密封保鲜盒|密閉容器
식칼|Kitchen Knife|菜刀|ほうちょう
도마|Cutting Board|砧板|まないた
물병|Water Bottle|水壶|ウォーターボトル
보온병|Vacuum Flask|保温瓶|まほうびん
전기주전자|Electric Kettle|电热水壶|電気ケトル
수저세트|Cutlery Set|餐具套装|カトラリーセット`],
  ['cosmetics', 'HH', 'care', '화장품|cosmetics|化妆品|化粧品', `
스킨케어세럼|Skincare Serum|护肤精华|スキンケアセラム
수분크림|Moisture Cream|保湿霜|うるおいクリーム
선크림|Sunscreen Lotion|防晒霜|日焼け止めクリーム
클렌징폼|Cleansing Foam|洁面泡沫|洗顔フォーム
마스크팩|Sheet Mask|面膜|シートマスク
립밤|Lip Balm|润唇膏|リップバーム
쿠션파운데이션|Cushion Foundation|气垫粉底|クッションファンデーション
샴푸|Shampoo|洗发水|シャンプー
헤어트리트먼트|Hair Treatment|护发素|ヘアトリートメント
핸드크림|Hand Cream|护手霜|ハンドクリーム`],
  ['cleaning', 'HH', 'care', '세정용품|cleaning supplies|清洁用品|清掃用品', `
액체세제|Liquid Detergent|洗衣液|液体洗剤
섬유유연제|Fabric Softener|衣物柔顺剂|柔軟剤
주방세제|Dishwashing Liquid|洗洁精|台所用洗剤
물티슈|Wet Wipes|湿巾|ウェットティッシュ
치약|Toothpaste|牙膏|歯みがき
칫솔|Toothbrush|牙刷|歯ブラシ
비누|Bar Soap|香皂|せっけん
곰팡이제거제|Mold Remover|除霉剂|かび取り剤
탈취제|Deodorizer|除臭剂|消臭剤`],
  ['home', 'HH', 'textile', '생활용품|home goods|家居用品|生活用品', `
메모리폼베개|Memory Foam Pillow|记忆棉枕|低反発まくら
매트리스|Mattress|床垫|マットレス
극세사이불|Microfiber Blanket|超细纤维被|マイクロファイバー布団
수건|Bath Towel|浴巾|バスタオル
커튼|Blackout Curtain|遮光窗帘|カーテン
접이식의자|Folding Chair|折叠椅|折りたたみいす
수납상자|Storage Box|收纳箱|収納ボックス
캠핑텐트|Camping Tent|露营帐篷|キャンプテント
우산|Umbrella|雨伞|かさ`],
  ['apparel', 'AP', 'textile', '의류·잡화|apparel|服装服饰|アパレル', `
작업복|Work Wear|工作服|作業服
등산화|Hiking Boots|登山鞋|トレッキングシューズ
안전화|Safety Shoes|安全鞋|安全靴
운동복|Sportswear|运动服|スポーツウェア
양말|Cotton Socks|袜子|くつした
방한장갑|Winter Gloves|防寒手套|防寒てぶくろ
백팩|Backpack|双肩背包|バックパック
모자|Baseball Cap|棒球帽|ぼうし
레깅스|Leggings|紧身裤|レギンス`],
  ['valves', 'PM', 'metal', '밸브·배관|valves and piping|阀门管件|バルブ・配管', `
볼밸브|Ball Valve|球阀|ボールバルブ
게이트밸브|Gate Valve|闸阀|ゲートバルブ
버터플라이밸브|Butterfly Valve|蝶阀|バタフライバルブ
체크밸브|Check Valve|止回阀|チェックバルブ
감압밸브|Pressure Reducing Valve|减压阀|減圧弁
전자밸브|Solenoid Valve|电磁阀|電磁弁
글로브밸브|Globe Valve|截止阀|グローブバルブ
파이프피팅|Pipe Fitting|管接头|パイプ継手
플랜지|Flange|法兰|フランジ
스트레이너|Strainer|管道过滤器|ストレーナー
안전밸브|Safety Valve|安全阀|安全弁`],
  ['pumps', 'PM', 'metal', '펌프·압축기|pumps and compressors|泵压缩机|ポンプ・圧縮機', `
원심펌프|Centrifugal Pump|离心泵|遠心ポンプ
기어펌프|Gear Pump|齿轮泵|ギヤポンプ
진공펌프|Vacuum Pump|真空泵|真空ポンプ
수중펌프|Submersible Pump|潜水泵|水中ポンプ
정량펌프|Metering Pump|计量泵|定量ポンプ
다이어프램펌프|Diaphragm Pump|隔膜泵|ダイヤフラムポンプ
공기압축기|Air Compressor|空气压缩机|エアコンプレッサー
송풍기|Blower|鼓风机|送風機
유압실린더|Hydraulic Cylinder|液压缸|油圧シリンダー`],
  ['drives', 'PM', 'metal', '동력전달|power transmission|动力传动|動力伝達', `
깊은홈볼베어링|Deep Groove Ball Bearing|深沟球轴承|深溝玉軸受
롤러베어링|Roller Bearing|滚子轴承|ころ軸受
감속기|Speed Reducer|减速机|減速機
커플링|Shaft Coupling|联轴器|カップリング
타이밍벨트|Timing Belt|同步带|タイミングベルト
롤러체인|Roller Chain|滚子链|ローラーチェーン
스프로킷|Sprocket|链轮|スプロケット
서보모터|Servo Motor|伺服电机|サーボモーター
리니어가이드|Linear Guide|直线导轨|リニアガイド
볼스크류|Ball Screw|滚珠丝杠|ボールねじ
컨베이어벨트|Conveyor Belt|输送带|コンベヤベルト`],
  ['fasteners', 'PM', 'metal', '체결부품|fasteners|紧固件|締結部品', `
육각볼트|Hex Bolt|六角螺栓|六角ボルト
앵커볼트|Anchor Bolt|地脚螺栓|アンカーボルト
잠금너트|Lock Nut|锁紧螺母|ロックナット
평와셔|Flat Washer|平垫圈|ひらざがね
나사못|Wood Screw|木螺钉|もくねじ
리벳|Rivet|铆钉|リベット
스냅링|Snap Ring|卡簧|スナップリング
케이블타이|Cable Tie|扎带|ケーブルタイ
코일스프링|Coil Spring|螺旋弹簧|コイルばね`],
  ['tools', 'PM', 'metal', '공구·금형|tools and moulds|工具模具|工具・金型', `
엔드밀|End Mill|立铣刀|エンドミル
드릴비트|Drill Bit|钻头|ドリルビット
사출금형|Injection Mould|注塑模具|射出成形金型
프레스금형|Press Die|冲压模具|プレス金型
토크렌치|Torque Wrench|扭力扳手|トルクレンチ
연마지|Abrasive Paper|砂纸|けんまし
절단석|Cutting Disc|切割片|切断砥石
용접봉|Welding Rod|焊条|ようせつぼう
전동드릴|Cordless Drill|电钻|電動ドリル
알루미늄주물|Aluminium Casting|铝铸件|アルミ鋳物`],
  ['filters', 'PM', 'polymer', '필터·씰|filters and seals|过滤密封|フィルター・シール', `
헤파필터|HEPA Filter|高效过滤器|ヘパフィルター
집진필터|Dust Filter|除尘滤袋|集じんフィルター
정수필터|Water Filter|净水滤芯|浄水フィルター
오링|O Ring|密封圈|オーリング
가스켓|Gasket|垫片|ガスケット
메카니컬씰|Mechanical Seal|机械密封|メカニカルシール
고무호스|Rubber Hose|橡胶软管|ゴムホース
방진고무|Anti Vibration Rubber|减震橡胶|防振ゴム`],
  ['packaging', 'PM', 'polymer', '포장재|packaging|包装材料|包装資材', `
골판지상자|Corrugated Box|瓦楞纸箱|段ボール箱
스트레치필름|Stretch Film|缠绕膜|ストレッチフィルム
진공포장지|Vacuum Pouch|真空袋|真空パック袋
에어캡|Bubble Wrap|气泡膜|気泡緩衝材
종이컵|Paper Cup|纸杯|紙コップ
유리병|Glass Bottle|玻璃瓶|ガラスびん
튜브용기|Tube Container|软管容器|チューブ容器
라벨지|Label Paper|标签纸|ラベル用紙`],
  ['sensors', 'IS', 'electric', '센서·계측|sensors and gauges|传感器仪表|センサー・計測', `
근접센서|Proximity Sensor|接近传感器|近接センサー
온도센서|Temperature Sensor|温度传感器|温度センサー
압력센서|Pressure Sensor|压力传感器|圧力センサー
유량계|Flow Meter|流量计|流量計
레벨스위치|Level Switch|液位开关|レベルスイッチ
진동센서|Vibration Sensor|振动传感器|振動センサー
로드셀|Load Cell|称重传感器|ロードセル
가스검지기|Gas Detector|气体检测仪|ガス検知器
엔코더|Rotary Encoder|旋转编码器|エンコーダー
비전카메라|Vision Camera|视觉相机|ビジョンカメラ`],
  ['control', 'IS', 'electric', '제어·자동화|control and automation|控制自动化|制御・自動化', `
인버터|Frequency Inverter|变频器|インバーター
프로그램제어기|Programmable Controller|可编程控制器|プログラマブルコントローラー
터치패널|Touch Panel|触摸屏|タッチパネル
협동로봇|Collaborative Robot|协作机器人|協働ロボット
무인운반차|Guided Vehicle|无人搬运车|無人搬送車
로봇그리퍼|Robot Gripper|机器人夹爪|ロボットグリッパー
데이터게이트웨이|Data Gateway|数据网关|データゲートウェイ
전력량계|Power Meter|电能表|電力量計
산업용컴퓨터|Industrial Computer|工业计算机|産業用コンピューター
전원공급장치|Power Supply|开关电源|電源装置
차단기|Circuit Breaker|断路器|ブレーカー`],
  ['machines', 'IS', 'electric', '생산기계|production machines|生产机械|生産機械', `
사출성형기|Injection Moulding Machine|注塑机|射出成形機
레이저절단기|Laser Cutter|激光切割机|レーザー切断機
자동포장기|Automatic Packer|自动包装机|自動包装機
라벨부착기|Labelling Machine|贴标机|ラベル貼り機
금속검출기|Metal Detector|金属检测机|金属検出機
건조기|Drying Machine|干燥机|乾燥機
혼합기|Mixing Machine|搅拌机|混合機
충전기계|Filling Machine|灌装机|充填機
산업용냉동기|Industrial Chiller|工业冷水机|チラー`],
  ['medical', 'ME', 'care', '의료기기|medical devices|医疗器械|医療機器', `
혈압계|Blood Pressure Monitor|血压计|けつあつけい
혈당측정기|Glucose Meter|血糖仪|血糖測定器
체온계|Thermometer|体温计|たいおんけい
보청기|Hearing Aid|助听器|ほちょうき
휠체어|Wheelchair|轮椅|くるまいす
치과임플란트|Dental Implant|牙种植体|歯科インプラント
주사기|Syringe|注射器|ちゅうしゃき
수술장갑|Surgical Gloves|手术手套|手術用てぶくろ
저주파치료기|Low Frequency Therapy Device|低频治疗仪|低周波治療器
초음파진단기|Ultrasound Scanner|超声诊断仪|超音波診断装置
보호마스크|Respirator Mask|防护口罩|保護マスク`],
].map(([id, hall, suits, names, heads]) => ({ id, hall, suits, names: lines(names)[0], heads: lines(heads) }));

/** What a product is made of, by what suits the category. */
export const MATERIALS = {
  metal: lines(`
스테인리스|Stainless|不锈钢|ステンレス
알루미늄|Aluminium|铝合金|アルミニウム
티타늄|Titanium|钛合金|チタン
황동|Brass|黄铜|しんちゅう
주철|Cast Iron|铸铁|いもの
탄소강|Carbon Steel|碳钢|炭素鋼
청동|Bronze|青铜|せいどう
세라믹|Ceramic|陶瓷|セラミック
니켈합금|Nickel Alloy|镍合金|ニッケル合金
크롬도금|Chrome Plated|镀铬|クロムめっき`),
  polymer: lines(`
실리콘|Silicone|硅胶|シリコーン
폴리에틸렌|Polyethylene|聚乙烯|ポリエチレン
폴리프로필렌|Polypropylene|聚丙烯|ポリプロピレン
테프론|Teflon|特氟龙|テフロン
나일론|Nylon|尼龙|ナイロン
불소고무|Fluororubber|氟橡胶|フッ素ゴム
생분해성|Biodegradable|可降解|生分解性
크라프트|Kraft|牛皮纸|クラフト`),
  textile: lines(`
순면|Pure Cotton|纯棉|めん
대나무섬유|Bamboo Fiber|竹纤维|竹繊維
폴리에스터|Polyester|涤纶|ポリエステル
양모|Merino Wool|羊毛|ウール
라텍스|Latex|乳胶|ラテックス
고어텍스|Membrane|防水膜|メンブレン
린넨|Linen|亚麻|リネン
가죽|Leather|皮革|レザー`),
  food: lines(`
유기농|Organic|有机|オーガニック
국산콩|Korean Soybean|国产大豆|国産大豆
현미|Brown Rice|糙米|げんまい
천일염|Sea Salt|海盐|天日塩
제주감귤|Jeju Mandarin|济州柑橘|済州みかん
햇마늘|New Garlic|新蒜|新にんにく
검은콩|Black Bean|黑豆|くろまめ
청양고추|Cheongyang Chili|青阳辣椒|青陽とうがらし
꿀|Honey|蜂蜜|はちみつ
인삼|Ginseng|人参|にんじん`),
  care: lines(`
저자극|Hypoallergenic|低刺激|低刺激
천연|Natural|天然|天然
무향|Fragrance Free|无香|無香料
항균|Antibacterial|抗菌|抗菌
병풀추출|Centella|积雪草|ツボクサ
녹차추출|Green Tea Extract|绿茶提取|緑茶エキス
히알루론|Hyaluronic|透明质酸|ヒアルロン
의료용|Medical Grade|医用|医療用`),
  electric: lines(`
디지털|Digital|数字式|デジタル
무선|Wireless|无线|ワイヤレス
방폭|Explosion Proof|防爆|防爆
고정밀|High Precision|高精度|高精度
광섬유|Fiber Optic|光纤|光ファイバー
초음파|Ultrasonic|超声波|ちょうおんぱ
정전용량|Capacitive|电容式|静電容量
레이저|Laser|激光|レーザー`),
};

/** What a title may say besides, by what suits the category; the rest is technical. */
export const ADJECTIVES = {
  food: lines(`
프리미엄|Premium|高级|プレミアム
전통|Traditional|传统|伝統
수제|Handmade|手工|手作り
저염|Low Salt|低盐|減塩
무첨가|Additive Free|无添加|無添加
대용량|Large Capacity|大容量|大容量
어린이용|Kids|儿童用|こども用
수출용|Export Grade|出口级|輸出用
업소용|Commercial|商用|業務用
숙성|Aged|熟成|じゅくせい
매운맛|Spicy|香辣|ピリ辛
순한맛|Mild|温和|まろやか`),
  care: lines(`
프리미엄|Premium|高级|プレミアム
어린이용|Kids|儿童用|こども用
휴대용|Portable|便携式|携帯用
대용량|Large Capacity|大容量|大容量
친환경|Eco Friendly|环保|エコ
가정용|Household|家用|家庭用
병원용|Hospital Grade|医院用|病院用
고기능|High Performance|高性能|高機能
여행용|Travel Size|旅行装|旅行用
일회용|Disposable|一次性|使い捨て`),
  textile: lines(`
초경량|Ultralight|超轻|ちょうけいりょう
방수|Waterproof|防水|防水
보온|Thermal|保暖|保温
통기성|Breathable|透气|つうきせい
어린이용|Kids|儿童用|こども用
접이식|Foldable|折叠式|折りたたみ
친환경|Eco Friendly|环保|エコ
고급|Deluxe|豪华|高級
사계절|All Season|四季|オールシーズン
신축성|Stretch|弹力|ストレッチ`),
  technical: lines(`
초경량|Ultralight|超轻|ちょうけいりょう
고강도|Heavy Duty|高强度|高強度
내열|Heat Resistant|耐热|耐熱
저소음|Low Noise|低噪音|低騒音
휴대용|Portable|便携式|携帯用
가정용|Household|家用|家庭用
산업용|Industrial|工业用|産業用
방수|Waterproof|防水|防水
자동|Automatic|自动|自動
소형|Compact|小型|コンパクト
절전형|Energy Saving|节能|省エネ
스마트|Smart|智能|スマート
내식성|Corrosion Resistant|耐腐蚀|耐食性
다용도|Multipurpose|多用途|多目的
고급|Deluxe|豪华|高級
수출용|Export Grade|出口级|輸出用
차세대|Next Generation|新一代|次世代
고속|High Speed|高速|高速`),
};

/** Company name endings by hall. */
export const ENDINGS = {
  FB: lines(`
식품|Foods|食品|フーズ
농산|Farms|农产|農産
제과|Confectionery|制果|製菓
바이오|Bio|生物|バイオ`),
  HH: lines(`
생활건강|Living Care|生活健康|生活健康
코스메틱|Cosmetics|化妆品|コスメティック
리빙|Living|家居|リビング
화학|Chemical|化学|化学`),
  AP: lines(`
섬유|Textiles|纤维|繊維
어패럴|Apparel|服饰|アパレル`),
  PM: lines(`
정밀|Precision|精密|精密
금속|Metals|金属|金属
기계|Machinery|机械|機械
산업|Industries|产业|産業
테크|Tech|科技|テック`),
  IS: lines(`
시스템|Systems|系统|システム
전자|Electronics|电子|電子
로보틱스|Robotics|机器人|ロボティクス
자동화|Automation|自动化|オートメーション`),
  ME: lines(`
메디칼|Medical|医疗|メディカル
헬스케어|Healthcare|健康|ヘルスケア`),
};

/** Syllables of synthetic names: Korean, romanised, Chinese, Japanese. */
export const SYLLABLES = `
가 ga 佳 ガ,나 na 娜 ナ,다 da 达 ダ,라 ra 罗 ラ,마 ma 玛 マ,바 ba 巴 バ,사 sa 莎 サ,아 a 雅 ア,자 ja 姿 ジャ,차 cha 茶 チャ,카 ka 卡 カ,
타 ta 塔 タ,파 pa 帕 パ,하 ha 夏 ハ,고 go 高 ゴ,노 no 诺 ノ,도 do 道 ド,로 ro 路 ロ,모 mo 茂 モ,보 bo 宝 ボ,소 so 昭 ソ,오 o 奥 オ,
조 jo 祚 ジョ,초 cho 楚 チョ,코 ko 科 コ,토 to 土 ト,포 po 浦 ポ,호 ho 浩 ホ,구 gu 谷 グ,누 nu 努 ヌ,두 du 斗 ドゥ,루 ru 鲁 ル,무 mu 武 ム,
부 bu 富 ブ,수 su 秀 ス,우 u 宇 ウ,주 ju 珠 ジュ,기 gi 琪 ギ,니 ni 尼 ニ,리 ri 丽 リ,미 mi 美 ミ,비 bi 碧 ビ,시 si 诗 シ,이 i 怡 イ,
지 ji 智 ジ,키 ki 奇 キ,티 ti 缇 ティ,피 pi 皮 ピ,히 hi 熙 ヒ,한 han 韩 ハン,산 san 山 サン,단 dan 丹 ダン,만 man 万 マン,선 seon 善 ソン,
연 yeon 妍 ヨン,원 won 元 ウォン,진 jin 真 ジン,신 sin 信 シン,민 min 敏 ミン,빈 bin 彬 ビン,린 rin 麟 リン,솔 sol 率 ソル,별 byeol 星 ビョル,
들 deul 野 ドゥル,샘 saem 泉 セム,봄 bom 春 ボム,강 gang 江 ガン,동 dong 东 トン,영 yeong 英 ヨン,정 jeong 正 チョン,중 jung 中 ジュン,
청 cheong 青 チョング,평 pyeong 平 ピョン,해 hae 海 ヘ,대 dae 大 デ,태 tae 泰 テ,새 sae 赛 セ,내 nae 奈 ネ,래 rae 来 レ,매 mae 梅 メ,
백 baek 白 ペク,석 seok 石 ソク,옥 ok 玉 オク,철 cheol 铁 チョル,금 geum 金 クム,은 eun 银 ウン,광 gwang 光 グァン,향 hyang 香 ヒャン`
  .trim().split(/,\s*/).map((entry) => {
    const [ko, en, zh, ja] = entry.split(' ');
    return { ko, en, zh, ja };
  });

export const INDUSTRIES = lines(`
반도체|semiconductor|半导体|半導体
자동차|automotive|汽车|自動車
조선|shipbuilding|造船|造船
석유화학|petrochemical|石化|石油化学
제약|pharmaceutical|制药|製薬
식품가공|food processing|食品加工|食品加工
수처리|water treatment|水处理|水処理
이차전지|battery|二次电池|二次電池
디스플레이|display|显示器|ディスプレイ
건설|construction|建筑|建設
물류|logistics|物流|物流
항공|aerospace|航空|航空
농업|agriculture|农业|農業
호텔|hotel|酒店|ホテル
급식|catering|团餐|給食
병원|hospital|医院|病院
학교|school|学校|学校
편의점|convenience store|便利店|コンビニ
백화점|department store|百货商场|百貨店
온라인몰|online mall|网上商城|オンラインモール
발전소|power plant|发电厂|発電所
철도|railway|铁路|鉄道
섬유공장|textile mill|纺织厂|繊維工場
양식장|fish farm|养殖场|養殖場
카페|café|咖啡馆|カフェ
연구소|laboratory|研究所|研究所
캠핑장|campsite|露营地|キャンプ場
인쇄|printing|印刷|印刷
광산|mining|矿山|鉱山
가전|home appliance|家电|家電`);

export const PROCESSES = lines(`
정밀가공|precision machining|精密加工|精密加工
열처리|heat treatment|热处理|熱処理
저온숙성|low temperature ageing|低温熟成|低温熟成
급속냉동|quick freezing|速冻|急速冷凍
진공건조|vacuum drying|真空干燥|真空乾燥
사출성형|injection moulding|注塑成型|射出成形
레이저용접|laser welding|激光焊接|レーザー溶接
전해연마|electropolishing|电解抛光|電解研磨
분말도장|powder coating|粉末喷涂|粉体塗装
발효|fermentation|发酵|発酵
살균|sterilisation|杀菌|殺菌
압출|extrusion|挤压|押出
단조|forging|锻造|鍛造
주조|casting|铸造|鋳造
도금|plating|电镀|めっき
연삭|grinding|磨削|研削
봉제|sewing|缝制|縫製
염색|dyeing|染色|染色
자동조립|automatic assembly|自动组装|自動組立
무균충전|aseptic filling|无菌灌装|無菌充填
표면코팅|surface coating|表面涂层|表面コーティング
초임계추출|supercritical extraction|超临界萃取|超臨界抽出
로스팅|roasting|烘焙|焙煎
압착|cold pressing|压榨|圧搾`);

export const BENEFITS = lines(`
내구성|durability|耐久性|耐久性
생산성|productivity|生产率|生産性
에너지효율|energy efficiency|能源效率|エネルギー効率
풍미|flavour|风味|風味
보습력|moisturising power|保湿力|保湿力
안전성|safety|安全性|安全性
정밀도|accuracy|精度|精度
보존기간|shelf life|保质期|保存期間
착용감|wearing comfort|舒适度|着用感
위생|hygiene|卫生|衛生
수명|service life|使用寿命|寿命
기밀성|tightness|密封性|気密性
세척력|cleaning power|清洁力|洗浄力
내마모성|wear resistance|耐磨性|耐摩耗性
편의성|convenience|便利性|利便性
식감|texture|口感|食感
응답속도|response speed|响应速度|応答速度
통기성|breathability|透气性|通気性
방청성|rust prevention|防锈性|防錆性
신뢰성|reliability|可靠性|信頼性`);

export const PLACES = lines(`
인천|Incheon|仁川|仁川
부산|Busan|釜山|釜山
대구|Daegu|大邱|大邱
광주|Gwangju|光州|光州
대전|Daejeon|大田|大田
울산|Ulsan|蔚山|蔚山
수원|Suwon|水原|水原
안산|Ansan|安山|安山
시흥|Siheung|始兴|始興
화성|Hwaseong|华城|華城
천안|Cheonan|天安|天安
청주|Cheongju|清州|清州
전주|Jeonju|全州|全州
군산|Gunsan|群山|群山
창원|Changwon|昌原|昌原
김해|Gimhae|金海|金海
구미|Gumi|龟尾|亀尾
포항|Pohang|浦项|浦項
원주|Wonju|原州|原州
강릉|Gangneung|江陵|江陵
순천|Suncheon|顺天|順天
제주|Jeju|济州|済州`);

export const CERTIFICATES = [
  'HACCP', 'ISO 22000', 'FSSC 22000', 'Halal', 'ISO 9001', 'ISO 14001', 'ISO 13485', 'CE', 'UL', 'KC', 'RoHS',
  'FDA', 'GMP', 'KS', 'IATF 16949', 'ATEX',
];

/** What a hall's products may be certified for, as places in `CERTIFICATES`. */
export const CERTIFIED = {
  FB: [0, 1, 2, 3, 11, 12], HH: [4, 5, 9, 11, 12], AP: [4, 5, 9], PM: [4, 5, 7, 10, 13, 14], IS: [4, 7, 8, 9, 10, 15],
  ME: [4, 6, 7, 11, 12],
};

export const MARKETS = [
  ['us', lines('미국|United States|美国|アメリカ')[0]],
  ['jp', lines('일본|Japan|日本|日本')[0]],
  ['cn', lines('중국|China|中国|中国')[0]],
  ['vn', lines('베트남|Vietnam|越南|ベトナム')[0]],
  ['de', lines('독일|Germany|德国|ドイツ')[0]],
  ['pt', lines('포르투갈|Portugal|葡萄牙|ポルトガル')[0]],
  ['ae', lines('아랍에미리트|Emirates|阿联酋|アラブ首長国')[0]],
  ['in', lines('인도|India|印度|インド')[0]],
  ['id', lines('인도네시아|Indonesia|印度尼西亚|インドネシア')[0]],
  ['mx', lines('멕시코|Mexico|墨西哥|メキシコ')[0]],
  ['pl', lines('폴란드|Poland|波兰|ポーランド')[0]],
  ['au', lines('호주|Australia|澳大利亚|オーストラリア')[0]],
];

/** Sizes and ratings by what suits the category; `#` becomes a number. */
export const SPECS = {
  metal: ['DN#', '#mm', 'M#', '#bar', '#A'], polymer: ['#mm', '#um', '#L', '#inch'], textile: ['#cm', '#g', '#T'],
  food: ['#g', '#kg', '#ml', '#P'], care: ['#ml', '#g', '#EA'], electric: ['#V', '#W', 'IP#', '#mA', '#kg'],
};

/** First and second sentences of a body; `{ko:을}`-like particles are put in by the corpus. */
export const FIRST = [
  {
    ko: '{material} 소재{로} 만든 {head}{로} {industry} 현장에서 {other} 대신 널리 쓰입니다.',
    en: 'A {head} of {material} for {industry} sites, in place of the {other}.',
    zh: '采用{material}制成的{head}，广泛用于{industry}现场，可替代{other}。',
    ja: '{material}を使った{head}で、{industry}の現場で{other}に代わり広く使われています。',
  },
  {
    ko: '{industry} 고객{을} 위해 개발한 {head}{는} {benefit}{와} {benefit2}{를} 함께 높였습니다.',
    en: 'Made for {industry} customers, this {head} raises {benefit} and {benefit2}.',
    zh: '专为{industry}客户开发的{head}，同时提高{benefit}与{benefit2}。',
    ja: '{industry}のお客様のために開発した{head}は{benefit}と{benefit2}を高めました。',
  },
  {
    ko: '{place} 공장에서 {process} 공정{으로} 생산하는 {head}{이} {industry} 시장에서 호평을 받습니다.',
    en: 'Produced in {place} by {process}, this {head} suits the {industry} market.',
    zh: '在{place}工厂以{process}工艺生产的{head}，在{industry}市场广受好评。',
    ja: '{place}の工場で{process}により生産する{head}は{industry}市場で好評です。',
  },
  {
    ko: '{head}{는} {process} 기술{을} 적용하여 {benefit}{이} 뛰어나고 {number}일 안에 납품합니다.',
    en: 'With {process} this {head} offers {benefit} and ships within {number} days.',
    zh: '{head}采用{process}技术，{benefit}出色，{number}天内交货。',
    ja: '{head}は{process}技術を採用し、{benefit}に優れ、{number}日以内に納品します。',
  },
];

export const SECOND = [
  {
    ko: '{certificate} 인증{을} 갖추고 {market}{와} {market2} 바이어에게 연간 {number2}개 이상 수출합니다.',
    en: 'Holds {certificate}; {number2} units a year go to {market} and {market2}.',
    zh: '已取得{certificate}认证，每年向{market}和{market2}的采购商出口{number2}件以上。',
    ja: '{certificate}認証を取得し、{market}と{market2}のバイヤーへ年間{number2}個以上輸出します。',
  },
  {
    ko: '최소 주문은 {number2}개이며 {place2} 창고에서 {market}{로} 바로 보내고 {benefit2}{를} 보증합니다.',
    en: 'Minimum order {number2} units, shipped from {place2} to {market} with guaranteed {benefit2}.',
    zh: '最低起订量为{number2}件，从{place2}仓库直接发往{market}，并保证{benefit2}。',
    ja: '最小注文は{number2}個で、{place2}の倉庫から{market}へ直送し、{benefit2}を保証します。',
  },
  {
    ko: '주문자 상표 생산{이} 가능하며 {process2} 설비{를} 더해 {market} 규격{에} 맞춥니다.',
    en: 'Private label is possible; {process2} lines meet the standards of {market}.',
    zh: '可贴牌生产，并配备{process2}设备，符合{market}标准。',
    ja: 'OEM生産が可能で、{process2}設備を加え、{market}の規格に合わせます。',
  },
];
