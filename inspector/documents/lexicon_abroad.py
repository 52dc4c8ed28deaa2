"""The labels and column headings of `lexicon` as papers of other countries print them, by the same roles.

A paper in two languages prints its label twice, and on one of them the English half may be missing or misread: German,
French, Spanish, Portuguese, Italian, Dutch, Turkish, Korean and Japanese, each as its invoices, packing lists,
forwarders' forms and customs declarations name things. Accents do not count.
Source: the boxes of the EU Single Administrative Document (Regulation 2016/341, annex 9), the Korean trade forms of
KITA and the export declaration of the Korea Customs Service, DIN 5008 business letters, common commercial usage.
"""

from __future__ import annotations

from typing import Final

LABELS_ABROAD: Final[dict[str, str]] = {
    "invoice_no": "rechnung nr|rechnung no|rechnungs nr|rechnungsnummer|rechnungsnr|rechnung|fakturanummer|faktura nr|belegnummer|"
    "proformarechnung nr|handelsrechnung nr|facture n|facture no|numero de facture|n de facture|factura no|factura n|numero de factura|"
    "n factura|factura num|fatura no|fatura n|numero da fatura|fatura comercial n|fattura n|fattura no|numero fattura|n fattura|"
    "factuurnummer|factuurnr|송장번호|송품장부호|송품장번호|인보이스번호|송장|请求书番号|インボイス番号",
    "invoice_date": "rechnungsdatum|datum der rechnung|date de facture|date facture|fecha de factura|fecha factura|data da fatura|data fattura|"
    "factuurdatum|fatura tarihi|송장일자",
    "invoice_no/invoice_date": "rechnung nr und datum|송장번호 및 일자|송장번호 및 발행일|송장번호 및 날짜|송장번호와 일자|"
    "numero y fecha de factura|numero et date de la facture|インボイス番号及び日付",
    "packing_no": "packlisten nr|packlistennummer|packliste nr|lieferschein nr|lieferscheinnummer|lieferschein|bon de livraison|packlist nr|"
    "delivery note no|delivery note|liste de colisage no|lista de empaque no|포장명세서번호",
    "bl_no": "konnossement nr|b/l nummer|connaissement n|connaissement no|conocimiento de embarque no|bl n|polizza di carico n|"
    "선하증권번호|b/l번호|船荷证券番号|conhecimento de embarque",
    "awb_no": "luftfrachtbrief nr|awb nr|lta n|guia aerea|항공화물운송장번호",
    "declaration_no": "mrn|신고번호|수출신고번호|declaration n|numero de declaracion|bezugsnummer",
    "declared_date": "신고일자|신고일|anmeldedatum",
    "contract_no": "customer's order number|customer order number|customer order no|customers order no|customer's order no|customer's po|"
    "customer reference|customer ref|shipper's reference contract|bestellnummer|bestell nr|ihre bestellung|ihre bestellnummer|ihre bestell nr|bestellung|kundenbestellnummer|ihr auftrag|"
    "kontrakt nr|vertragsnummer|vertrags nr|kundenauftrag|commande n|n de commande|numero de commande|votre commande|bon de commande|"
    "pedido|pedido no|orden de compra|su pedido|ordem de compra|ordine n|vs ordine|vostro ordine|ordine|bestelnummer|siparis no|"
    "계약번호|주문번호|契约番号|注文番号|contrato",
    "our_order": "our order|our order no|auftrag|auftragsnummer|auftrags nr|unser auftrag|auftragsbestatigung|order confirmation|"
    "order confirmation no|nostro ordine|sales order no|sales order number|internal order",
    "our_ref": "unser zeichen|unsere referenz|unsere zeichen|notre reference|nuestra referencia|nostro riferimento",
    "_your_ref": "ihr zeichen|ihre referenz|ihre zeichen|ihre nachricht vom|votre reference|su referencia|vostro riferimento|kundennummer|kunden nr|"
    "kundennr|customer no|customer number|customer id|debitor nr|client n|numero de client|codigo cliente|codice cliente|account no|"
    "account number|lieferantennummer|lieferanten nr|supplier no|vendor no|sachbearbeiter|ansprechpartner|bearbeiter",
    "date": "datum|belegdatum|ausstellungsdatum|date d'emission|fecha|fecha de emision|data|data de emissao|data de emissao|tarih|"
    "일자|작성일|작성일자|발행일|발행일자|날짜|日付|作成日|発行日",
    "place/date": "date issue of waybill|date issue of b/l|date of issue of waybill|date of issue of b/l|place of issue of waybill|place of issue of b/l|date of b/l|"
    "b/l date|bill of lading date|b/l issue date|date of bill of lading|place and date of b/l|place of b(s)/l issue|dated|ort und datum|ort datum|lieu et date|lugar y fecha|luogo e data|local e data|발행지 및 일자",
    "_delivery_date": "lieferdatum|leistungsdatum|versanddatum|liefertermin|delivery date|date of delivery|due date|payment due|"
    "falligkeit|fallig am|date de livraison|date d'echeance|fecha de entrega|fecha de vencimiento|data di consegna|scadenza|"
    "expected delivery|eta|estimated time of arrival|time of shipment|latest date of shipment|납기|결제일",
    "onboard_date": "선적일|출항일|출항예정일|fecha de embarque|date d'embarquement|verladedatum|abgangsdatum",
    "seller": "verkaufer|absender|exporteur|ausfuhrer|versender|lieferant|verlader|versender ausfuhrer|consignor/exporter|consignor exporter|"
    "vendeur|expediteur|exportateur|fournisseur|chargeur|vendedor|exportador|proveedor|remitente|embarcador|fornecedor|"
    "venditore|mittente|esportatore|fornitore|caricatore|verkoper|afzender|satici|ihracatci|gonderen|"
    "송하인|수출자|수출업자|수출자명|판매자|공급자|매도인|수출화주|수출대행자|송화인|화주|荷送人|输出者|売主|卖主|荷送人名",
    "buyer": "kaufer|kunde|rechnungsempfanger|rechnung an|rechnungsadresse|rechnungsanschrift|besteller|importeur|"
    "invoice address|billing address|acheteur|client|facture a|importateur|comprador|cliente|importador|facturar a|acquirente|"
    "importatore|spett le|spettabile|destinatario fattura|koper|factuuradres|alici|ithalatci|"
    "매수인|수입자|구매자|바이어|수입업자|购入者|输入者|買主|买主",
    "consignee": "empfanger|warenempfanger|lieferadresse|lieferanschrift|versandanschrift|versandadresse|liefern an|lieferung an|"
    "ship to address|shipping address|delivered to|livre a|adresse de livraison|destinataire|consignatario|destinatario|"
    "direccion de entrega|endereco de entrega|indirizzo di consegna|luogo di consegna|geadresseerde|leveringsadres|afleveradres|"
    "수하인|수화인|荷受人",
    "notify": "notify adresse|benachrichtigungsadresse|meldeadresse|zu benachrichtigen|notificar a|notifier|partie a notifier|notificare|"
    "notificar|통지처|착화통지처|통지인|通知先|着荷通知先",
    "producer": "hersteller|fabricant|fabricante|produttore|produktor|제조자|제조사|제조업체|生産者|制造者|制造業者",
    "_agent": "spediteur|transitaire|agente|spedizioniere|transportista|신고자|신고인|declarant/representative|declarant|anmelder|"
    "anmelder/vertreter|선박회사|운송인|transporteur",
    "loading_port": "verladehafen|ladehafen|abgangshafen|abgangsflughafen|versandort|verladeort|port de chargement|port d'embarquement|"
    "aeroport de depart|puerto de carga|puerto de embarque|lugar de embarque|aeropuerto de salida|porto de embarque|porto de carga|"
    "porto di imbarco|porto di carico|luogo di carico|laadhaven|yukleme limani|yukleme yeri|선적항|적재항|출발항|출항지|船积港|積込港|船積港",
    "discharge_port": "loschhafen|bestimmungshafen|zielhafen|entladehafen|bestimmungsflughafen|zielflughafen|port de dechargement|"
    "port de destination|port de debarquement|puerto de descarga|puerto de destino|puerto de desembarque|porto de descarga|"
    "porto de destino|porto de desembarque|porto di sbarco|porto di destinazione|porto di scarico|loshaven|bosaltma limani|varis limani|"
    "도착항|양륙항|하역항|목적항|仕向港|陆扬港|荷扬港|陸揚港|荷揚港",
    "to_place": "bestimmungsort|zielort|lieu de destination|lugar de destino|luogo di destinazione|도착지",
    "route": "transport|carriage|means of transport|means of conveyance|mode and means of transport|transport and route",
    "final_destination": "importing party|importing country or territory|country of destination code|destination country code|bestimmungsland|empfangsland|zielland|pays de destination|pais de destino|paese di destinazione|land van bestemming|"
    "varis ulkesi|최종목적지|목적국|최종도착지|도착국|仕向地|最终仕向地|仕向国|country of destination code",
    "origin_country": "country of origin code|country origin code|origin code|country of origin of the goods|ursprungsland|ursprung|warenursprung|herkunftsland|land des ursprungs|pays d'origine|origine|pais de origen|origen|"
    "pais de origem|origem|paese di origine|paese d'origine|land van oorsprong|oorsprong|mense|mense ulkesi|mensei|"
    "원산지|원산지국|원산국|原产地|原产国|country of manufacture|origine de la marchandise|origine della merce",
    "_trade_country": "versendungsland|ausfuhrland|pays d'exportation|pais de exportacion|country of export|country of exportation|"
    "country of dispatch/export|country of dispatch|exporting country|country of shipment|provenance|paese di provenienza|수출국|적출국",
    "vessel": "schiff|schiffsname|seeschiff|navire|buque|nave|navio|schip|gemi|선박명|선명|선박|선명/편명|선박명(편명)|"
    "carrier|carrier/vessel|importing carrier|exporting carrier|운송수단|船名|本船名",
    "vessel/voyage": "schiff/reise|navire/voyage|buque/viaje|선명/항차|선박명/항차|선명 및 항차|船名航海番号|ocean vessel voy no",
    "voyage": "reise nr|viaje|viaje no|항차|航海番号",
    "container_numbers": "containernummer|container nummer|containernr|numero de conteneur|conteneur|contenedor|contenedor no|numero de contenedor|"
    "numero de contenedores|컨테이너번호|コンテナ番号",
    "seal_numbers": "plombe|plomben nr|siegel|plomb|precinto|sello|sigillo|lacre|봉인번호|씰번호",
    "incoterm": "lieferbedingung|lieferbedingungen|lieferkondition|lieferkonditionen|conditions de livraison|condition de livraison|"
    "condiciones de entrega|terminos de entrega|termino de venta|condicoes de entrega|termini di consegna|resa|condizioni di consegna|"
    "leveringsvoorwaarden|leveringsconditie|teslim sekli|인도조건|가격조건|거래조건|무역조건|运送条件|取引条件|建值|delivery condition|"
    "delivery conditions|shipping terms|freight terms|terms of trade and payment",
    "_payment": "zahlungsbedingungen|zahlungsbedingung|zahlungskonditionen|zahlungsziel|zahlung|zahlbar|conditions de paiement|"
    "condiciones de pago|forma de pago|condicoes de pagamento|pagamento|condizioni di pagamento|betalingsvoorwaarden|odeme sekli|"
    "결제조건|결제방법|지급조건|支払条件|no and date of l/c|no & date of l/c|l/c no and date|l/c no|l/c number|letter of credit no|l/c issuing bank|"
    "l/c issuing date|신용장번호|신용장번호 및 일자|신용장발행은행|信用状番号|信用证号|信用证号码",
    "currency": "wahrung|devise|monnaie|moneda|divisa|moeda|valuta|para birimi|통화|결제통화|通货|rechnungswahrung",
    "bank": "bankverbindung|bankverbindungen|banque|coordonnees bancaires|banco|datos bancarios|banca|coordinate bancarie|거래은행|iban|bic",
    "total_amount": "gesamtbetrag|rechnungsbetrag|endbetrag|gesamtsumme|rechnungssumme|gesamtwert|gesamtpreis|rechnungsendbetrag|zahlbetrag|"
    "bruttobetrag|endsumme|gesamt eur|gesamt usd|summe eur|rechnungsbetrag eur|gesamtbetrag eur|montant total|total general|total facture|"
    "net a payer|total ttc|total a payer|importe total|total factura|valor total|total a pagar|total geral|valor total da fatura|"
    "totale fattura|totale documento|importo totale|totale da pagare|totaalbedrag|factuurbedrag|te betalen|genel toplam|toplam tutar|"
    "총금액|합계금액|총액|총신고가격|결제금액|合计金额|总额|请求金额|总金额|total declared value|"
    "total customs value|invoice total amount|total invoice amount due|total amount due|total amount payable|currency and total amount invoiced",
    "sum_amount": "nettobetrag|nettosumme|nettowert|warenwert|zwischensumme|total ht|sous total|montant ht|subtotal|sub total|base imponible|"
    "imponibile|total imponibile|net total|net amount|total net amount|goods value|value of goods|goods total|total goods value|"
    "total before tax|total excl vat|subtotaal|ara toplam|공급가액|소계|小计",
    "total_net": "nettogewicht|netto gewicht|gesamtnettogewicht|nettogewicht gesamt|gesamt nettogewicht|gewicht netto|eigengewicht|eigenmasse|netto|"
    "poids net|poids net total|peso neto|peso neto total|peso liquido|peso liquido total|peso netto|peso netto totale|netto gewicht kg|"
    "net agirlik|순중량|총순중량|正味重量|纯重量|net mass kg|net weight in kgs|net weight in kg",
    "total_gross": "bruttogewicht|brutto gewicht|gesamtbruttogewicht|bruttogewicht gesamt|gesamt bruttogewicht|gewicht brutto|rohgewicht|rohmasse|"
    "brutto|gesamtgewicht|poids brut|poids brut total|peso bruto|peso bruto total|peso lordo|peso lordo totale|brutogewicht|"
    "bruto gewicht|brut agirlik|총중량|총총중량|总重量|gross mass kg|total shipment weight|shipment weight|total weight",
    "total_packages": "packstucke|anzahl packstucke|anzahl der packstucke|packstucke gesamt|kolli|anzahl kolli|anzahl colli|anzahl der kolli|"
    "nombre de colis|nombre total de colis|colis|nombre de colis total|bultos|numero de bultos|total bultos|cantidad de bultos|"
    "total de bultos|volumes|quantidade de volumes|total de volumes|numero de volumes|numero colli|totale colli|n colli|aantal colli|"
    "kap adedi|koli adedi|포장개수|포장수량|포장수|총포장갯수|총포장개수|총포장수|个数|梱包数|total no of pkgs|no of pkgs|no of packages total",
    "total_volume": "volumen|gesamtvolumen|rauminhalt|volume total|volumen total|volume totale|cubagem|용적|총용적|부피|容积",
    "product": "erzeugnis|bezeichnung des erzeugnisses|packages and description of goods|packages and description of the goods|kind of packages and description of goods|"
    "number and kind of packages description of goods|packstucke und warenbezeichnung|colis et designation des marchandises|"
    "bultos y descripcion de las mercancias|warenbezeichnung|artikelbezeichnung|produktbezeichnung|bezeichnung|produkt|designation|designation des marchandises|produit|"
    "producto|descripcion|mercancia|produto|prodotto|descrizione|상품명|품명|거래품명|제품명|물품명|商品名|制品名",
    "hs_code": "hs tariff number|hsn code|zolltarifnummer|zolltarif nr|zolltarifnr|zolltarif|warennummer|warennr|warentarifnummer|warentarif nr|statistische warennummer|"
    "statistische warennr|stat warennr|stat warennummer|stat nr|statistische nummer|statistik nr|taric code|taric|hs nr|intrastat|"
    "intrastat nr|commodity no|code sh|code douanier|nomenclature|nomenclature douaniere|code nc|codigo sa|codigo arancelario|"
    "partida arancelaria|posicion arancelaria|fraccion arancelaria|ncm|ncm/sh|codigo ncm|codice doganale|voce doganale|codice hs|"
    "nomenclatura combinata|gn code|goederencode|gtip|gtip no|세번부호|hs부호|hs코드|품목번호|세번|hscode|hs code no|hts|hts code|hts no|hts number|htsus|"
    "schedule b|schedule b no|schedule b number|eccn|harmonized code|harmonized tariff code|harmonized tariff number|"
    "harmonised code|hs classification|tariff heading|tariff item|tariff number|customs tariff|customs tariff number|"
    "commodity code hs|统计品目番号|h.s. no",
    "cas_number": "cas registry number|cas registry nr|cas registration number|cas nummer|numero cas|n cas",
    "purity": "gehalt / assay|teneur|tenor|titolo|titre|contenido|concentracion|contenuto|gehalte|함유량|함량|含有量|濃度|assay result|purity result|reinheit|gehalt|purete|pureza|purezza|순도|纯度",
    "batch_number": "chargen nr|chargennummer|charge|chargen nummer|chargen|numero de lot|lote|lotto|제조번호|로트번호|ロット番号",
    "quantity": "delivered quantity|quantity of lot|lot quantity|batch size|quantity delivered|quantity of batch|menge|gesamtmenge|quantite|cantidad|quantidade|quantita|hoeveelheid|miktar|수량|총수량",
    "marks": "markierung|zeichen und nummern|marques et numeros|marcas y numeros|marcas e numeros|marche e numeri|marcas|화인|화물표시|荷印",
    "remarks": "bemerkung|bemerkungen|hinweis|hinweise|anmerkung|observations|remarques|observaciones|observacoes|note e osservazioni|비고|备考",
    "_tax_id": "ust idnr|ust id nr|ust id|ustid|steuernummer|steuer nr|umsatzsteuer id|mwst|mwst nr|telefon|telefax|e mail|tva|n tva|siret|nif|"
    "cif/nif|rfc|rut|ruc|inscricao estadual|partita iva|p iva|c f|codice fiscale|btw|btw nr|kvk|vergi no|사업자등록번호|"
    "전화|팩스|이메일|담당자|주소|상호|电话番号|担当|住所",
    "_page": "seite|blatt|pagina|pag|hoja|folha|페이지|쪽|页",
    "licence_no": "ausfuhrgenehmigung nr|genehmigungsnummer|genehmigungs nr|수출허가번호|수출승인번호|licence d'exportation n",
}
"""Role → phrases; beside those of `lexicon` for the same role."""

COLUMNS_ABROAD: Final[dict[str, str]] = {
    "number": "pos|posnr|lfd nr|laufende nr|n ordre|partida|renglon|riga|regel|sira no|순번|번호|란번호|품번|行番",
    "marks": "marks and numbers of packages|marks & numbers of packages|marks and nos of packages|marks & nos container/seal no|"
    "marks and nos container and seals|marks and numbers of pkgs|marks and number of pkgs|marks and nos of pkgs|"
    "container nos seal nos marks and nos|container numbers seal numbers and marks|markierung|zeichen und nummern|zeichen|marques|marques et numeros|marcas|marcas y numeros|marcas e numeros|화인|화물표시|荷印",
    "container": "containernummer|conteneur|contenedor|컨테이너번호",
    "description": "bezeichnung|warenbezeichnung|artikelbezeichnung|produktbezeichnung|beschreibung|artikel|ware|waren|materialbezeichnung|"
    "leistung|gegenstand|bezeichnung der ware|packstucke und warenbezeichnung|packages and description of goods|"
    "designation des marchandises|description des marchandises|libelle|marchandises|nature de la marchandise|"
    "descripcion|descripcion de la mercancia|descripcion de mercancias|descripcion de las mercancias|mercancia|mercaderia|concepto|"
    "descricao|descricao das mercadorias|descricao da mercadoria|mercadoria|discriminacao|descrizione|descrizione della merce|"
    "descrizione merce|denominazione|omschrijving|goederenomschrijving|aciklama|malin cinsi|mal cinsi|urun|"
    "품명|품목|상품명|물품명|제품명|거래품명|품명 및 규격|품명규격|商品名|品名及び规格|摘要|description of the goods|"
    "description and quantity of goods|product description and specification|full description of the goods|item/description",
    "specification": "규격|모델규격|모델·규격|규격(size)|型式|사양|type|typ|ausfuhrung|modelo|modele|modello",
    "_item_code": "artikel nr|artikelnr|artikelnummer|art nr|materialnummer|material nr|materialnr|teilenummer|teile nr|sachnummer|bestellnummer|"
    "part no|part number|part nr|p/n|item code|product code|product no|article code|article number|stock code|sku|ref|reference|"
    "material no|material number|code article|reference article|codigo|codice|codice articolo|cod articolo|codigo producto|"
    "urun kodu|품목코드|상품코드|customer part no|customer material|model number|cat no|catalog no|catalogue no|style no|order no|po no|po|"
    "your order|ihre bestellung|auftrag",
    "hs_code": "hs tariff number|hs tariff nr|customs tariff number|hsn code|hsn|hsn/sac|hsn no|zolltarifnummer|zolltarif nr|zolltarif|warennummer|warennr|warentarifnummer|statistische warennummer|stat warennr|code sh|"
    "code douanier|nomenclature|codigo arancelario|partida arancelaria|fraccion arancelaria|ncm|ncm/sh|codice doganale|voce doganale|"
    "goederencode|gtip|gtip no|세번부호|hs부호|hs코드|품목번호|taric|taric code|hts no|hts number|hts us|schedule b|schedule b number|"
    "harmonized code|harmonized tariff code|harmonized tariff number|h.s. no|h.s. number|harmonised code",
    "quantity": "qty kgs|qty kg|qty mt|qty nos|menge|anzahl|stuckzahl|stuck|stk|menge/einheit|menge einheit|quantite|qte|cantidad|cant|quantidade|qtde|qtd|quantita|qta|q ta|"
    "aantal|hoeveelheid|miktar|adet|수량|수량/단위|수량 및 단위|수량(단위)|数量单位|units shipped|qty ordered|no of units|number of units|"
    "quantity unit|total qty|total quantity|order qty|ship qty|qty (pcs)|qty (kg)|qty kgs|supplementary units",
    "unit": "me|einheit|mengeneinheit|einh|unite|unidad|unidade|unita|um|eenheid|birim|단위|单位|unit of qty|unit type|uom",
    "unit_price": "pu ht|prix unitaire ht|prix unit ht|rate usd/kg|rate usd|rate per kg|rate usd per kg|rate usd/mt|einzelpreis|e preis|epreis|ep|stuckpreis|preis|preis/einheit|preis je einheit|preis pro einheit|vk preis|listenpreis|"
    "einzelpreis eur|preis eur|prix unitaire|prix unit|pu|p u|prix|precio unitario|precio unit|precio|p unit|preco unitario|preco|"
    "valor unitario|vlr unit|prezzo unitario|prezzo|prezzo unit|stuksprijs|prijs|eenheidsprijs|birim fiyat|fiyat|단가|단가(usd)|"
    "unit selling price|net price|unit net price|selling price|price per|unit usd|usd/kg|usd/mt|usd/pc|price usd/kg|customs unit value",
    "amount": "gesamt|gesamtpreis|gesamt preis|betrag|gesamtbetrag|g preis|gpreis|summe|wert|nettowert|positionswert|warenwert|gesamtwert|"
    "gesamt eur|betrag eur|wert eur|summe eur|nettobetrag|montant|montant total|montant ht|prix total|importe|importe total|valor|"
    "valor total|vlr total|preco total|precio total|importo|totale|prezzo totale|bedrag|totaal|totaalprijs|tutar|toplam|toplam tutar|"
    "금액|금액(usd)|총금액|신고가격|신고가격(fob)|sub total value|subtotal value|total line value|sub total|line total amount|"
    "total declared value|customs value|statistical value|statistischer wert|total cost|total price usd|net value|net total|total net price",
    "currency": "wahrung|devise|moneda|moeda|valuta|통화",
    "net_weight_kg": "netto|nettogewicht|netto gewicht|netto kg|nettogew|eigenmasse|eigengewicht|gewicht netto|poids net|peso neto|peso liquido|"
    "peso netto|nettogewicht kg|net agirlik|순중량|정미중량|正味重量|gewicht|poids|peso|n weight|net weight kilos",
    "gross_weight_kg": "brutto|bruttogewicht|brutto gewicht|brutto kg|bruttogew|rohmasse|rohgewicht|gewicht brutto|poids brut|peso bruto|peso lordo|"
    "brutogewicht|brut agirlik|총중량|总重量|g weight|gross cargo weight|gross weight kilos|gross wt kgs|gross weight kgs lbs",
    "volume_cbm": "volumen|rauminhalt|volume m3|cubagem|용적|부피|容积",
    "packages": "no of drums|no of bags|no of pallets|no of pkgs|no of ctns|packstucke|anzahl packstucke|kolli|colli|anzahl kolli|nombre de colis|colis|bultos|numero de bultos|no de bultos|"
    "volumes|qtde volumes|numero colli|n colli|aantal colli|kap adedi|koli|포장개수|포장수|포장수량|个数|containers or packages|"
    "no of containers or packages|no of containers or pkgs|no of cont or pkgs|number of containers or packages|package qty|qty ctns|"
    "carton qty|ctn qty|no of cartons|no of boxes|boxes",
    "package_range": "packstuck nr|packstuck|kolli nr|colli nr|kiste nr|karton nr|colis n|n de colis|no de caja|포장번호|c/t no|ctn nr|pallet|pallet nr|box no|"
    "crate no|case number|carton number|package number|pkg nr|plt no|bulto no",
    "package_kind": "verpackung|verpackungsart|packmittel|emballage|embalaje|tipo de bulto|embalagem|imballo|imballaggio|verpakking|포장종류|"
    "type of packaging|type of package|package kind|kind of package|kind of pkg|pkg type",
    "dimensions": "masse|masse cm|abmessungen|abmessung|masse in cm|masse l x b x h|dimensiones|dimensiones cm|dimensoes|dimensioni|afmetingen|"
    "dimension|dimensions l x w x h|l x w x h|measurements cm|dimension cm|dim cm",
    "origin": "ursprung|ursprungsland|herkunft|origine|pays d'origine|origen|pais de origen|origem|pais de origem|paese di origine|oorsprong|"
    "land van oorsprong|mense|mensei|원산지|country of mfg|country of mfr|country of manufacture|mfg country|made in country|c/o|orgn",
    "lot": "charge|chargen nr|chargennummer|lote|lotto|partij|serial no|serial number|serien nr|seriennummer|lot number",
    "_source": "mwst|ust|tva|iva|btw|kdv|vat|tax|rabatt|remise|descuento|sconto|korting|discount|disc|vat %|rabatt %|liefertermin|lieferdatum|"
    "delivery date|date of delivery|warehouse|lager|할인",
}
"""Role → headings; beside those of `lexicon` for the same role."""
