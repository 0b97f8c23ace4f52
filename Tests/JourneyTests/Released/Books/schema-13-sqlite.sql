CREATE TABLE api_token (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  token_id INTEGER NOT NULL,
  token_digest BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  scopes TEXT NOT NULL,
  created_by INTEGER NOT NULL REFERENCES person (person_id),
  created_at INTEGER NOT NULL,
  used_at INTEGER,
  revoked_at INTEGER, ends_at INTEGER,
  PRIMARY KEY (shop_id, token_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE backup_turn (
  place INTEGER NOT NULL CHECK (place = 1),
  begun_at INTEGER NOT NULL,
  worker TEXT NOT NULL,
  PRIMARY KEY (place)
) STRICT, WITHOUT ROWID;
CREATE TABLE buyer_correction (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  correction_id INTEGER NOT NULL,
  buyer_id INTEGER NOT NULL,
  checkout_id INTEGER,
  field TEXT NOT NULL CHECK (field IN ('name', 'phone', 'address', 'city')),
  was TEXT NOT NULL,
  became TEXT NOT NULL,
  corrected_at INTEGER NOT NULL,
  person_id INTEGER,
  PRIMARY KEY (shop_id, correction_id),
  FOREIGN KEY (shop_id, buyer_id) REFERENCES live_buyer (shop_id, buyer_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE buyer_stop (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  part TEXT NOT NULL CHECK (length(part) BETWEEN 3 AND 300),
  purpose TEXT NOT NULL CHECK (purpose IN ('order', 'contact', 'study')),
  stopped_at INTEGER NOT NULL,
  person_id INTEGER,
  PRIMARY KEY (shop_id, part, purpose)
) STRICT, WITHOUT ROWID;
CREATE TABLE cancellation_tally (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  dimension TEXT NOT NULL CHECK (dimension IN ('product', 'payment', 'city', 'reason')),
  value TEXT NOT NULL,
  orders INTEGER NOT NULL,
  cancelled INTEGER NOT NULL,
  PRIMARY KEY (shop_id, dimension, value)
) STRICT, WITHOUT ROWID;
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'city','KAB. GARUT',1,1);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'city','KAB. INDRAGIRI HILIR',1,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'city','KAB. JEMBER',1,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'city','KAB. LABUHAN BATU',1,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'city','KAB. SLEMAN',1,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'city','KOTA DENPASAR',1,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'city','KOTA JAKARTA BARAT',2,1);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'city','KOTA JAKARTA TIMUR',1,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'city','KOTA JAYAPURA',1,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'city','KOTA PALEMBANG',1,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'city','KOTA SEMARANG',3,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'city','KOTA SURABAYA',1,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'city','KOTA SURAKARTA',1,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'city','KOTA TANGERANG',4,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'payment','COD (Bayar di Tempat)',6,1);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'payment','Online Payment',6,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'payment','QRIS',4,1);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'payment','SPayLater',2,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'payment','Saldo ShopeePay',2,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'product','Blouse Batik Wanita Lengan 3/4 Motif Lereng',4,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'product','Dress Batik Wanita Midi Motif Sekar Jagad',3,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'product','Kain Batik Cap 2 Meter Motif Parang Barong Jepara',2,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'product','Kemeja Batik Pria Lengan Panjang Motif Parang Katun Primisima',2,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'product','Kemeja Batik Pria Lengan Pendek Motif Kawung Katun Halus',4,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'product','Kemeja Batik Pria Lengan Pendek Motif Mega Mendung',4,2);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'product','Kemeja Batik Pria Slim Fit Lengan Panjang Motif Truntum',1,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'product','Outer Batik Wanita Kimono Motif Sido Mukti',3,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'product','Sarung Batik Pria Motif Tumpal',1,0);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'reason','system|Pengiriman gagal',1,1);
INSERT INTO "cancellation_tally" VALUES(914397812624411712,'reason','system|Pesanan belum dibayar',1,1);
CREATE TABLE channel_return (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  return_id INTEGER NOT NULL,
  channel TEXT NOT NULL,
  number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 64),
  order_number TEXT NOT NULL,
  status TEXT NOT NULL,
  progress INTEGER NOT NULL,
  digest BLOB NOT NULL,
  requested_at INTEGER,
  quantity INTEGER NOT NULL,
  refund INTEGER,
  reason TEXT,
  PRIMARY KEY (shop_id, return_id),
  UNIQUE (shop_id, channel, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE channel_return_line (
  shop_id INTEGER NOT NULL,
  return_id INTEGER NOT NULL,
  listing_key TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  PRIMARY KEY (shop_id, return_id, listing_key),
  FOREIGN KEY (shop_id, return_id) REFERENCES channel_return (shop_id, return_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE checkout (
  shop_id INTEGER NOT NULL,
  checkout_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL,
  buyer_id INTEGER NOT NULL,
  token TEXT NOT NULL CHECK (length(token) BETWEEN 32 AND 64),
  state TEXT NOT NULL CHECK (state IN ('open', 'waiting', 'paid', 'lapsed', 'cancelled')),
  method TEXT CHECK (method IN ('transfer', 'qris', 'cod')),
  name TEXT CHECK (length(name) BETWEEN 1 AND 100),
  phone TEXT CHECK (length(phone) BETWEEN 6 AND 30),
  address TEXT CHECK (length(address) BETWEEN 1 AND 500),
  city TEXT CHECK (length(city) BETWEEN 1 AND 100),
  province TEXT,
  note TEXT CHECK (length(note) <= 300),
  goods INTEGER CHECK (goods BETWEEN 0 AND 1000000000),
  shipping INTEGER CHECK (shipping BETWEEN 0 AND 100000000),
  unique_digits INTEGER CHECK (unique_digits BETWEEN 0 AND 999),
  amount INTEGER CHECK (amount = goods + shipping + unique_digits),
  day TEXT,
  due_at INTEGER,
  confirmed_at INTEGER,
  said_at INTEGER,
  order_id INTEGER,
  created_at INTEGER NOT NULL,
  paid_at INTEGER,
  paid_by INTEGER,
  ended_at INTEGER,
  PRIMARY KEY (shop_id, checkout_id),
  CHECK ((state = 'paid') = (order_id IS NOT NULL) AND (state = 'paid') = (paid_at IS NOT NULL)),
  CHECK (state NOT IN ('waiting', 'paid') OR (amount IS NOT NULL AND method IS NOT NULL AND due_at IS NOT NULL
    AND province IS NOT NULL AND confirmed_at IS NOT NULL AND day IS NOT NULL)),
  FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id),
  FOREIGN KEY (shop_id, buyer_id) REFERENCES live_buyer (shop_id, buyer_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE checkout_bank (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  bank_id INTEGER NOT NULL,
  bank TEXT NOT NULL CHECK (length(bank) BETWEEN 1 AND 60),
  number TEXT NOT NULL CHECK (length(number) BETWEEN 4 AND 30),
  holder TEXT NOT NULL CHECK (length(holder) BETWEEN 1 AND 100),
  PRIMARY KEY (shop_id, bank_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE checkout_line (
  shop_id INTEGER NOT NULL,
  checkout_id INTEGER NOT NULL,
  claim_id INTEGER NOT NULL,
  variant_id INTEGER NOT NULL,
  code TEXT NOT NULL,
  product TEXT NOT NULL,
  variation TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 9999),
  price INTEGER NOT NULL CHECK (price BETWEEN 0 AND 1000000000000),
  PRIMARY KEY (shop_id, checkout_id, claim_id),
  FOREIGN KEY (shop_id, checkout_id) REFERENCES checkout (shop_id, checkout_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE checkout_terms (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  due_hours INTEGER NOT NULL CHECK (due_hours BETWEEN 1 AND 168),
  cod INTEGER NOT NULL CHECK (cod IN (0, 1)),
  qris TEXT CHECK (length(qris) BETWEEN 20 AND 512),
  shipping INTEGER CHECK (shipping BETWEEN 0 AND 100000000),
  PRIMARY KEY (shop_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE comment_measures (
  shop_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL,
  comment_id INTEGER NOT NULL,
  buyer_id INTEGER NOT NULL,
  weight INTEGER,
  height INTEGER,
  chest INTEGER,
  age INTEGER,
  size TEXT,
  PRIMARY KEY (shop_id, session_id, comment_id),
  FOREIGN KEY (shop_id, session_id, comment_id) REFERENCES live_comment (shop_id, session_id, comment_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE erasure (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  erasure_id INTEGER NOT NULL,
  number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 40),
  erased_at INTEGER NOT NULL,
  person_id INTEGER,
  orders INTEGER NOT NULL,
  checkouts INTEGER NOT NULL,
  comments INTEGER NOT NULL,
  scrubbed_at INTEGER,
  PRIMARY KEY (shop_id, erasure_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE erasure_key (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  mark_key BLOB NOT NULL CHECK (length(mark_key) = 32),
  PRIMARY KEY (shop_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE erasure_mark (
  shop_id INTEGER NOT NULL,
  mark TEXT NOT NULL CHECK (length(mark) = 43),
  erasure_id INTEGER NOT NULL,
  PRIMARY KEY (shop_id, mark),
  FOREIGN KEY (shop_id, erasure_id) REFERENCES erasure (shop_id, erasure_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE fee_choice (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  choice_id INTEGER NOT NULL,
  channel TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('programme', 'category')),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
  valid_to TEXT CHECK (length(valid_to) = 10),
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, choice_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE fee_override (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  override_id INTEGER NOT NULL,
  channel TEXT NOT NULL,
  part TEXT NOT NULL CHECK (length(part) BETWEEN 1 AND 100),
  category TEXT,
  ppm INTEGER CHECK (ppm BETWEEN 0 AND 1000000),
  amount INTEGER CHECK (amount BETWEEN 0 AND 1000000000000),
  valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
  valid_to TEXT CHECK (length(valid_to) = 10),
  why TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  CHECK ((ppm IS NULL) <> (amount IS NULL)),
  PRIMARY KEY (shop_id, override_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE fee_proposal (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  place INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (shop_id, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE file_import (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  import_id INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  file_digest BLOB NOT NULL,
  file_bytes INTEGER NOT NULL,
  layout TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('checking', 'checked', 'saving', 'saved', 'failed', 'undoing', 'undone', 'dropped')),
  person_id INTEGER,
  books_version INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  beat_at INTEGER NOT NULL,
  worker TEXT NOT NULL DEFAULT '',
  finished_at INTEGER,
  counts TEXT NOT NULL,
  problem TEXT,
  refusals_seen_at INTEGER,
  PRIMARY KEY (shop_id, import_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "file_import" VALUES(914397812624411712,914397815826945238,'Income.sudah dilepas.id.xlsx',X'A4D9E6F2A6E5409D9841DD11B2D33D0A1961600ACFF01778E2777CC09656F299',8058,'shopeeIncome','saved',NULL,0,1795846227983,1795846229553,'441 4177697 vm',1795846229584,'{"money":1380970,"rows":8,"refused":0,"cancelled":0,"lines":0,"earliest":1784134800000,"subtotal":0,"refusedRows":0,"pieces":0,"latest":1785949200000,"warnings":0,"unread":[],"moved":0,"new":8,"same":0,"checks":[{"subject":"totalReleased","found":1380970,"detail":"","compared":1,"said":1380970,"differing":0},{"subject":"columnTotal","found":-140375,"detail":"biaya administrasi","compared":1,"said":-140375,"differing":0},{"subject":"columnTotal","found":0,"detail":"biaya isi saldo otomatis (dari penghasilan)","compared":1,"said":0,"differing":0},{"subject":"columnTotal","found":0,"detail":"biaya komisi ams","compared":1,"said":0,"differing":0},{"subject":"columnTotal","found":0,"detail":"ams service fee","compared":1,"said":0,"differing":0},{"subject":"columnTotal","found":0,"detail":"biaya kampanye","compared":1,"said":0,"differing":0},{"subject":"columnTotal","found":0,"detail":"cashback koin co-fund disponsori penjual","compared":1,"said":0,"differing":0},{"subject":"columnTotal","found":0,"detail":"penyesuaian penjual - 2","compared":1,"said":0,"differing":0},{"subject":"columnTotal","found":-85075,"detail":"biaya gratis ongkir xtra - ukuran biasa (kategori f)","compared":1,"said":-85075,"differing":0},{"subject":"columnTotal","found":0,"detail":"fbs fee","compared":1,"said":0,"differing":0},{"subject":"columnTotal","found":1705500,"detail":"harga produk","compared":1,"said":1705500,"differing":0},{"subject":"columnTotal","found":0,"detail":"pph 22","compared":1,"said":0,"differing":0},{"subject":"columnTotal","found":-8510,"detail":"biaya lainnya","compared":1,"said":-8510,"differing":0},{"subject":"columnTotal","found":0,"detail":"diskon produk dari shopee","compared":1,"said":0,"differing":0},{"subject":"columnTotal","found":-10000,"detail":"biaya proses pesanan","compared":1,"said":-10000,"differing":0},{"subject":"columnTotal","found":-76570,"detail":"biaya layanan promo xtra","compared":1,"said":-76570,"differing":0},{"subject":"columnTotal","found":0,"detail":"jumlah pengembalian dana ke pembeli","compared":1,"said":0,"differing":0},{"subject":"columnTotal","found":0,"detail":"ongkos kirim pengembalian barang","compared":1,"said":0,"differing":0},{"subject":"columnTotal","found":0,"detail":"return to seller fee","compared":1,"said":0,"differing":0},{"subject":"columnTotal","found":0,"detail":"cashback koin disponsori penjual","compared":1,"said":0,"differing":0},{"subject":"columnTotal","found":-4000,"detail":"penyesuaian penjual - 1","compared":1,"said":-4000,"differing":0},{"subject":"columnTotal","found":0,"detail":"potongan ongkos kirim dari jasa kirim","compared":1,"said":0,"differing":0},{"subject":"columnTotal","found":0,"detail":"pengembalian biaya kirim","compared":1,"said":0,"differing":0},{"subject":"columnTotal","found":8000,"detail":"ongkir dibayar pembeli","compared":1,"said":8000,"differing":0},{"subject":"columnTotal","found":88000,"detail":"gratis ongkir dari shopee","compared":1,"said":88000,"differing":0},{"subject":"columnTotal","found":-96000,"detail":"ongkos kirim yang dibayarkan ke jasa kirim","compared":1,"said":-96000,"differing":0},{"subject":"columnTotal","found":0,"detail":"biaya transaksi","compared":1,"said":0,"differing":0},{"subject":"orderNet","found":0,"detail":"","compared":8,"said":0,"differing":0}],"currency":"IDR"}',NULL,NULL);
INSERT INTO "file_import" VALUES(914397812624411712,914397824958498488,'Order.all.xlsx',X'90E773A0D2F58A2D59E6B9E87117C5EC7642B661D2CBAED8AB9AF253A8ACF98E',9614,'shopeeOrders','saved',NULL,1,1795846230160,1795846230308,'452 4177884 vm',1795846230366,'{"new":10,"unread":[],"checks":[],"earliest":1783511700000,"moved":0,"warnings":0,"cancelled":0,"refusedRows":0,"currency":"IDR","lines":14,"same":0,"pieces":18,"money":0,"subtotal":2369000,"latest":1785822900000,"rows":14,"refused":0}',NULL,NULL);
INSERT INTO "file_import" VALUES(914397812624411712,914397827637996531,'OrderSKUList.csv',X'EF834F01B8ED2C968A91C61D683378BBB5B93675F5EE0D9BB99DC5C5CF711268',7063,'tiktokOrders','saved',NULL,2,1795846230799,1795846231119,'463 4177959 vm',1795846231139,'{"pieces":12,"same":0,"warnings":0,"earliest":1783500361000,"lines":10,"money":0,"subtotal":1594000,"new":10,"latest":1785837258000,"checks":[],"currency":"IDR","cancelled":2,"refused":0,"rows":10,"unread":[],"moved":0,"refusedRows":0}',NULL,NULL);
CREATE TABLE fit_outcome (
  shop_id INTEGER NOT NULL,
  outcome_id INTEGER NOT NULL,
  product_id INTEGER NOT NULL,
  size TEXT NOT NULL CHECK (length(size) <= 100),
  weight INTEGER,
  height INTEGER,
  chest INTEGER,
  age INTEGER,
  outcome TEXT NOT NULL CHECK (outcome IN ('kept', 'too_small', 'too_large')),
  channel TEXT,
  order_number TEXT,
  line_id INTEGER,
  claim_id INTEGER,
  happened_at INTEGER NOT NULL,
  person_id INTEGER,
  PRIMARY KEY (shop_id, outcome_id),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, product_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE given_answer (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  caller TEXT NOT NULL,
  route TEXT NOT NULL,
  idempotency_key TEXT NOT NULL CHECK (length(idempotency_key) BETWEEN 1 AND 200),
  request_digest BLOB NOT NULL,
  status INTEGER NOT NULL,
  location TEXT,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, caller, route, idempotency_key)
) STRICT, WITHOUT ROWID;
INSERT INTO "given_answer" VALUES(914397812624411712,'person:914397812624411713','POST /listings/products','jQtYqtYxif555l16KZZTOGMwCpekke2cnhhzxd87L6E',X'BE41E552EBBCCD1B82437FC8967C1ECD39D88185CE2FC48A5B3EF1EC6A5A9BF7',303,'/products','d.%2Flistings%2Fproducts%2Fundo%3Fat%3D1795846236926.9%20produk%20dan%2020%20varian%20dibuat%2C%2022%20barang%20cocok%2E',1795846236926);
INSERT INTO "given_answer" VALUES(914397812624411712,'person:914397812624411713','POST /stock/counts','WuoC3ZqcT4yVmbUX3-3O3DbPbeSZteB_CZ_Z_0Saqgk',X'F1C78AC7CED77D25E7AAD3042264BFC8EB24910321BD13AE7231D43CB8A35FC3',303,'/stock/counts','d.%2Fstock%2Fcounts%2Fundo%3Fcount%3D914397854705748507%26count%3D914397854714137115%26count%3D914397854714137116%26count%3D914397854714137117%26count%3D914397854714137118%26count%3D914397854714137119%26count%3D914397854751885851%26count%3D914397854751885852%26count%3D914397854751885853%26count%3D914397854751885854%26count%3D914397854751885855%26count%3D914397854751885856%26count%3D914397854751885857%26count%3D914397854756080155%26count%3D914397854756080156%26count%3D914397854756080157%26count%3D914397854756080158%26count%3D914397854756080159%26count%3D914397854756080160%26count%3D914397854756080161.20%20hitungan%20tersimpan%2E',1795846237248);
CREATE TABLE import_refusal (
  shop_id INTEGER NOT NULL,
  import_id INTEGER NOT NULL,
  place INTEGER NOT NULL,
  row_number INTEGER NOT NULL,
  column_name TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL,
  order_number TEXT,
  PRIMARY KEY (shop_id, import_id, place),
  FOREIGN KEY (shop_id, import_id) REFERENCES file_import (shop_id, import_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE import_warning (
  shop_id INTEGER NOT NULL,
  import_id INTEGER NOT NULL,
  place INTEGER NOT NULL,
  row_number INTEGER NOT NULL,
  column_name TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL,
  order_number TEXT,
  PRIMARY KEY (shop_id, import_id, place),
  FOREIGN KEY (shop_id, import_id) REFERENCES file_import (shop_id, import_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE invitation (
  token_digest BLOB NOT NULL,
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  role TEXT NOT NULL CHECK (role IN ('owner', 'host', 'packer', 'mentor')),
  invited_by INTEGER NOT NULL REFERENCES person (person_id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  PRIMARY KEY (token_digest)
) STRICT, WITHOUT ROWID;
CREATE TABLE line_up_item (
  shop_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL,
  item_id INTEGER NOT NULL,
  place INTEGER NOT NULL,
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 12),
  product_id INTEGER NOT NULL,
  price INTEGER CHECK (price BETWEEN 0 AND 1000000000000),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 600),
  PRIMARY KEY (shop_id, session_id, item_id),
  UNIQUE (shop_id, session_id, code),
  FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, product_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "line_up_item" VALUES(914397812624411712,914397856748345859,914397857778384542,1,'A01',914397853518760475,NULL,5);
INSERT INTO "line_up_item" VALUES(914397812624411712,914397856748345859,914397857803550366,2,'A02',914397853514566176,NULL,5);
INSERT INTO "line_up_item" VALUES(914397812624411712,914397856748345859,914397857807744670,3,'A03',914397853514566174,NULL,5);
INSERT INTO "line_up_item" VALUES(914397812624411712,914397856748345859,914397857807744671,4,'A04',914397853510371870,NULL,5);
INSERT INTO "line_up_item" VALUES(914397812624411712,914397856748345859,914397857807744672,5,'A05',914397853510371868,NULL,5);
INSERT INTO "line_up_item" VALUES(914397812624411712,914397856748345859,914397857807744673,6,'A06',914397853455845921,NULL,5);
INSERT INTO "line_up_item" VALUES(914397812624411712,914397856748345859,914397857807744674,7,'A07',914397853455845916,NULL,5);
INSERT INTO "line_up_item" VALUES(914397812624411712,914397856748345859,914397857807744675,8,'A08',914397853451651612,NULL,5);
INSERT INTO "line_up_item" VALUES(914397812624411712,914397856748345859,914397857807744676,9,'A09',914397853443263003,NULL,5);
CREATE TABLE listing (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  listing_id INTEGER NOT NULL,
  channel TEXT NOT NULL,
  listing_key TEXT NOT NULL,
  product_name TEXT NOT NULL,
  sku TEXT NOT NULL,
  variation TEXT NOT NULL,
  variant_id INTEGER,
  lines INTEGER NOT NULL,
  pieces INTEGER NOT NULL,
  PRIMARY KEY (shop_id, listing_id),
  UNIQUE (shop_id, channel, listing_key),
  FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, variant_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "listing" VALUES(914397812624411712,914397825583449794,'shopee','BLS-LERENGSogan,L','Blouse Batik Wanita Lengan 3/4 Motif Lereng','BLS-LERENG','Sogan,L',914397853451651611,2,2);
INSERT INTO "listing" VALUES(914397812624411712,914397825587644088,'shopee','BLS-LERENGSogan,M','Blouse Batik Wanita Lengan 3/4 Motif Lereng','BLS-LERENG','Sogan,M',914397853447457307,1,3);
INSERT INTO "listing" VALUES(914397812624411712,914397825587644089,'shopee','DRS-SEKARSogan,S','Dress Batik Wanita Midi Motif Sekar Jagad','DRS-SEKAR','Sogan,S',914397853510371867,1,1);
INSERT INTO "listing" VALUES(914397812624411712,914397825587644090,'shopee','KAIN-BARONGIndigo','Kain Batik Cap 2 Meter Motif Parang Barong Jepara','KAIN-BARONG','Indigo',914397853510371869,1,1);
INSERT INTO "listing" VALUES(914397812624411712,914397825587644091,'shopee','KPD-KAWUNGSogan,M','Kemeja Batik Pria Lengan Pendek Motif Kawung Katun Halus','KPD-KAWUNG','Sogan,M',914397853455845919,1,1);
INSERT INTO "listing" VALUES(914397812624411712,914397825587644092,'shopee','KPD-MEGAHitam,L','Kemeja Batik Pria Lengan Pendek Motif Mega Mendung','KPD-MEGA','Hitam,L',914397853510371871,1,1);
INSERT INTO "listing" VALUES(914397812624411712,914397825587644093,'shopee','KPD-MEGASogan,L','Kemeja Batik Pria Lengan Pendek Motif Mega Mendung','KPD-MEGA','Sogan,L',914397853514566171,1,1);
INSERT INTO "listing" VALUES(914397812624411712,914397825587644094,'shopee','KPJ-PARANGHijau Lumut,XL','Kemeja Batik Pria Lengan Panjang Motif Parang Katun Primisima','KPJ-PARANG','Hijau Lumut,XL',914397853451651613,1,3);
INSERT INTO "listing" VALUES(914397812624411712,914397825587644095,'shopee','KPJ-TRUNTUMSogan,XXL','Kemeja Batik Pria Slim Fit Lengan Panjang Motif Truntum','KPJ-TRUNTUM','Sogan,XXL',914397853514566175,1,1);
INSERT INTO "listing" VALUES(914397812624411712,914397825587644096,'shopee','OUT-SIDOIndigo,S','Outer Batik Wanita Kimono Motif Sido Mukti','OUT-SIDO','Indigo,S',914397853514566177,1,1);
INSERT INTO "listing" VALUES(914397812624411712,914397825587644097,'shopee','OUT-SIDOSogan,S','Outer Batik Wanita Kimono Motif Sido Mukti','OUT-SIDO','Sogan,S',914397853514566178,1,1);
INSERT INTO "listing" VALUES(914397812624411712,914397825587644098,'shopee','OUT-SIDOSogan,XL','Outer Batik Wanita Kimono Motif Sido Mukti','OUT-SIDO','Sogan,XL',914397853514566179,1,1);
INSERT INTO "listing" VALUES(914397812624411712,914397825587644099,'shopee','SRG-TUMPALIndigo','Sarung Batik Pria Motif Tumpal','SRG-TUMPAL','Indigo',914397853518760476,1,1);
INSERT INTO "listing" VALUES(914397812624411712,914397828988562419,'tiktokShop','1730000000000010033','Kemeja Batik Pria Lengan Panjang Motif Parang Katun Primisima','KPJ-PARANG','Hijau Lumut, XXL',914397853455845915,1,1);
INSERT INTO "listing" VALUES(914397812624411712,914397828988562420,'tiktokShop','1730000000000010120','Kemeja Batik Pria Lengan Pendek Motif Kawung Katun Halus','KPD-KAWUNG','Hitam, M',914397853455845917,1,2);
INSERT INTO "listing" VALUES(914397812624411712,914397828988562421,'tiktokShop','1730000000000010130','Kemeja Batik Pria Lengan Pendek Motif Kawung Katun Halus','KPD-KAWUNG','Hijau Lumut, M',914397853455845918,1,2);
INSERT INTO "listing" VALUES(914397812624411712,914397828988562422,'tiktokShop','1730000000000010131','Kemeja Batik Pria Lengan Pendek Motif Kawung Katun Halus','KPD-KAWUNG','Hijau Lumut, L',914397853455845920,1,1);
INSERT INTO "listing" VALUES(914397812624411712,914397828988562423,'tiktokShop','1730000000000010211','Kemeja Batik Pria Lengan Pendek Motif Mega Mendung','KPD-MEGA','Indigo, L',914397853514566172,1,1);
INSERT INTO "listing" VALUES(914397812624411712,914397828988562424,'tiktokShop','1730000000000010220','Kemeja Batik Pria Lengan Pendek Motif Mega Mendung','KPD-MEGA','Hitam, M',914397853514566173,1,1);
INSERT INTO "listing" VALUES(914397812624411712,914397828988562425,'tiktokShop','1730000000000010413','Dress Batik Wanita Midi Motif Sekar Jagad','DRS-SEKAR','Marun, XL',914397853506177563,2,2);
INSERT INTO "listing" VALUES(914397812624411712,914397828988562426,'tiktokShop','1730000000000010501','Blouse Batik Wanita Lengan 3/4 Motif Lereng','BLS-LERENG','Sogan, M',914397853447457307,1,1);
INSERT INTO "listing" VALUES(914397812624411712,914397828988562427,'tiktokShop','1730000000000010710','Kain Batik Cap 2 Meter Motif Parang Barong Jepara','KAIN-BARONG','Indigo',914397853510371869,1,1);
CREATE TABLE live_answer (
  shop_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL,
  answer_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('ticked', 'movedOn', 'followedUp')),
  item_id INTEGER,
  attribute TEXT,
  questions INTEGER NOT NULL CHECK (questions > 0),
  answered_at INTEGER NOT NULL,
  person_id INTEGER,
  PRIMARY KEY (shop_id, session_id, answer_id),
  FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE live_buyer (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  buyer_id INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 40),
  handle TEXT NOT NULL CHECK (length(handle) BETWEEN 1 AND 100),
  name TEXT NOT NULL DEFAULT '',
  blocked_at INTEGER,
  PRIMARY KEY (shop_id, buyer_id),
  UNIQUE (shop_id, source, handle)
) STRICT, WITHOUT ROWID;
INSERT INTO "live_buyer" VALUES(914397812624411712,914397863270093583,'operator','sari','',NULL);
INSERT INTO "live_buyer" VALUES(914397812624411712,914397864587240507,'operator','budi.m','',NULL);
INSERT INTO "live_buyer" VALUES(914397812624411712,914397865836935046,'operator','Ibu Tin','',NULL);
CREATE TABLE "live_claim" (
  shop_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL,
  claim_id INTEGER NOT NULL,
  item_id INTEGER NOT NULL,
  variant_id INTEGER NOT NULL,
  buyer_id INTEGER NOT NULL,
  comment_id INTEGER,
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 9999),
  held INTEGER NOT NULL CHECK (held BETWEEN 0 AND quantity),
  state TEXT NOT NULL CHECK (state IN ('open', 'lapsed', 'cancelled', 'paid')),
  until INTEGER,
  claimed_at INTEGER NOT NULL,
  ended_at INTEGER, request_mark INTEGER,
  PRIMARY KEY (shop_id, claim_id),
  CHECK (state = 'open' OR held = 0),
  FOREIGN KEY (shop_id, session_id, item_id) REFERENCES line_up_item (shop_id, session_id, item_id),
  FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, variant_id),
  FOREIGN KEY (shop_id, buyer_id) REFERENCES live_buyer (shop_id, buyer_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "live_claim" VALUES(914397812624411712,914397856748345859,914397863291065103,914397857778384542,914397853518760476,914397863270093583,NULL,1,1,'open',1795848039292,1795846239292,NULL,NULL);
INSERT INTO "live_claim" VALUES(914397812624411712,914397856748345859,914397864595629115,914397857778384542,914397853518760476,914397864587240507,NULL,1,1,'open',1795848039604,1795846239604,NULL,NULL);
INSERT INTO "live_claim" VALUES(914397812624411712,914397856748345859,914397865853712262,914397857778384542,914397853518760476,914397865836935046,NULL,1,1,'open',1795848039904,1795846239904,NULL,NULL);
INSERT INTO "live_claim" VALUES(914397812624411712,914397856748345859,914397877178189355,914397857807744670,914397853514566175,914397863270093583,NULL,1,1,'open',1795848042606,1795846242606,NULL,NULL);
INSERT INTO "live_claim" VALUES(914397812624411712,914397856748345859,914397879740025504,914397857807744670,914397853514566175,914397864587240507,NULL,1,1,'open',1795848043207,1795846243207,NULL,NULL);
INSERT INTO "live_claim" VALUES(914397812624411712,914397856748345859,914397882286839875,914397857807744670,914397853514566175,914397865836935046,NULL,1,1,'open',1795848043816,1795846243816,NULL,NULL);
CREATE TABLE live_comment (
  shop_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL,
  comment_id INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 40),
  room TEXT NOT NULL CHECK (length(room) <= 100),
  external_id TEXT NOT NULL CHECK (length(external_id) BETWEEN 1 AND 100),
  buyer_id INTEGER NOT NULL,
  text TEXT NOT NULL,
  said_at INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  intent TEXT NOT NULL CHECK (intent IN ('claim', 'question', 'cancel', 'change', 'after_sale', 'other')),
  attribute TEXT,
  item_id INTEGER,
  size TEXT,
  colour TEXT,
  quantity INTEGER,
  state TEXT NOT NULL CHECK (state IN ('read', 'asked', 'unsure', 'settled', 'refused')),
  settled_at INTEGER,
  settled_by INTEGER, answer_id INTEGER,
  PRIMARY KEY (shop_id, session_id, comment_id),
  UNIQUE (shop_id, source, room, external_id),
  FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id),
  FOREIGN KEY (shop_id, buyer_id) REFERENCES live_buyer (shop_id, buyer_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE live_cost (
  shop_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL,
  host INTEGER NOT NULL CHECK (host BETWEEN 0 AND 1000000000),
  operator INTEGER NOT NULL CHECK (operator BETWEEN 0 AND 1000000000),
  packing INTEGER CHECK (packing BETWEEN 0 AND 1000000000),
  ads INTEGER CHECK (ads BETWEEN 0 AND 1000000000),
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, session_id),
  FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE live_event (
  shop_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL,
  event_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject INTEGER,
  quantity INTEGER,
  happened_at INTEGER NOT NULL,
  person_id INTEGER,
  PRIMARY KEY (shop_id, session_id, event_id),
  FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "live_event" VALUES(914397812624411712,914397856748345859,1,'arranged',914397857778384542,NULL,1795846237983,NULL);
INSERT INTO "live_event" VALUES(914397812624411712,914397856748345859,2,'arranged',914397857803550366,NULL,1795846237983,NULL);
INSERT INTO "live_event" VALUES(914397812624411712,914397856748345859,3,'arranged',914397857807744670,NULL,1795846237983,NULL);
INSERT INTO "live_event" VALUES(914397812624411712,914397856748345859,4,'arranged',914397857807744671,NULL,1795846237983,NULL);
INSERT INTO "live_event" VALUES(914397812624411712,914397856748345859,5,'arranged',914397857807744672,NULL,1795846237983,NULL);
INSERT INTO "live_event" VALUES(914397812624411712,914397856748345859,6,'arranged',914397857807744673,NULL,1795846237983,NULL);
INSERT INTO "live_event" VALUES(914397812624411712,914397856748345859,7,'arranged',914397857807744674,NULL,1795846237983,NULL);
INSERT INTO "live_event" VALUES(914397812624411712,914397856748345859,8,'arranged',914397857807744675,NULL,1795846237983,NULL);
INSERT INTO "live_event" VALUES(914397812624411712,914397856748345859,9,'arranged',914397857807744676,NULL,1795846237983,NULL);
INSERT INTO "live_event" VALUES(914397812624411712,914397856748345859,10,'arranged',NULL,NULL,1795846237983,NULL);
INSERT INTO "live_event" VALUES(914397812624411712,914397856748345859,11,'started',NULL,NULL,1795846238203,NULL);
INSERT INTO "live_event" VALUES(914397812624411712,914397856748345859,12,'claimed',914397863291065103,1,1795846239292,NULL);
INSERT INTO "live_event" VALUES(914397812624411712,914397856748345859,13,'claimed',914397864595629115,1,1795846239604,NULL);
INSERT INTO "live_event" VALUES(914397812624411712,914397856748345859,14,'claimed',914397865853712262,1,1795846239904,NULL);
INSERT INTO "live_event" VALUES(914397812624411712,914397856748345859,15,'claimed',914397877178189355,1,1795846242606,NULL);
INSERT INTO "live_event" VALUES(914397812624411712,914397856748345859,16,'claimed',914397879740025504,1,1795846243207,NULL);
INSERT INTO "live_event" VALUES(914397812624411712,914397856748345859,17,'claimed',914397882286839875,1,1795846243816,NULL);
CREATE TABLE live_order (
  shop_id INTEGER NOT NULL,
  channel TEXT NOT NULL,
  number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 64),
  session_id INTEGER NOT NULL,
  order_id INTEGER NOT NULL,
  ordered_at INTEGER NOT NULL,
  doubt TEXT CHECK (doubt IN ('grace', 'someLines', 'notYetShown', 'neverShown')),
  has_creator INTEGER CHECK (has_creator IN (0, 1)),
  word INTEGER CHECK (word IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('ours', 'unsure', 'not')),
  PRIMARY KEY (shop_id, channel, number),
  FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE live_order_word (
  shop_id INTEGER NOT NULL,
  channel TEXT NOT NULL,
  number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 64),
  session_id INTEGER NOT NULL,
  is_ours INTEGER NOT NULL CHECK (is_ours IN (0, 1)),
  said_by INTEGER,
  said_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, channel, number, session_id),
  FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE live_quarter (
  shop_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL,
  quarter INTEGER NOT NULL CHECK (quarter >= 0),
  orders INTEGER NOT NULL,
  pieces INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (shop_id, session_id, quarter),
  FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE live_result (
  shop_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL,
  orders INTEGER NOT NULL CHECK (orders >= 0),
  cancelled INTEGER NOT NULL CHECK (cancelled >= 0),
  unpaid INTEGER NOT NULL CHECK (unpaid >= 0),
  pieces INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  untold INTEGER NOT NULL CHECK (untold >= 0),
  figures TEXT NOT NULL,
  PRIMARY KEY (shop_id, session_id),
  FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE live_room (
  shop_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL,
  token TEXT NOT NULL CHECK (length(token) BETWEEN 10 AND 100),
  opened_at INTEGER,
  PRIMARY KEY (shop_id, session_id),
  UNIQUE (shop_id, token),
  FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE live_session (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  session_id INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  planned_at INTEGER NOT NULL,
  started_at INTEGER,
  ended_at INTEGER,
  channel TEXT NOT NULL,
  host TEXT NOT NULL DEFAULT '',
  operator TEXT NOT NULL DEFAULT '',
  target INTEGER CHECK (target BETWEEN 0 AND 1000000000000),
  hold_minutes INTEGER NOT NULL CHECK (hold_minutes BETWEEN 1 AND 10080),
  most_per_buyer INTEGER CHECK (most_per_buyer BETWEEN 1 AND 1000),
  bare_code TEXT NOT NULL CHECK (bare_code IN ('showsItem', 'claims')),
  showing INTEGER,
  events INTEGER NOT NULL DEFAULT 0,
  arranged INTEGER NOT NULL DEFAULT 0,
  comments INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL, rehearsal_of INTEGER, also_on TEXT NOT NULL DEFAULT '', retired_at INTEGER,
  PRIMARY KEY (shop_id, session_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "live_session" VALUES(914397812624411712,914397856748345859,'Live Jumat',1786104000000,1795846238203,NULL,'tiktokShop','','',NULL,30,NULL,'showsItem',NULL,17,10,0,1795846237739,NULL,'',NULL);
CREATE TABLE live_showing (
  shop_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL,
  showing_id INTEGER NOT NULL,
  item_id INTEGER NOT NULL,
  from_at INTEGER NOT NULL,
  to_at INTEGER,
  PRIMARY KEY (shop_id, session_id, showing_id),
  FOREIGN KEY (shop_id, session_id, item_id) REFERENCES line_up_item (shop_id, session_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE live_source (
  shop_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 40),
  room TEXT NOT NULL CHECK (length(room) <= 100),
  status TEXT NOT NULL CHECK (status IN ('connected', 'disconnected', 'paused', 'ended')),
  from_at INTEGER NOT NULL,
  to_at INTEGER NOT NULL CHECK (to_at >= from_at),
  span_comments INTEGER NOT NULL,
  last_line_at INTEGER NOT NULL,
  comments INTEGER NOT NULL DEFAULT 0,
  duplicates INTEGER NOT NULL DEFAULT 0,
  others INTEGER NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0,
  floods INTEGER NOT NULL DEFAULT 0,
  minute INTEGER NOT NULL DEFAULT 0,
  minute_comments INTEGER NOT NULL DEFAULT 0,
  minute_before INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (shop_id, session_id, source, room),
  FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE live_source_code (
  shop_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 40),
  bare_code TEXT NOT NULL CHECK (bare_code IN ('showsItem', 'claims')),
  PRIMARY KEY (shop_id, session_id, source),
  FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE live_source_span (
  shop_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL,
  source TEXT NOT NULL,
  room TEXT NOT NULL,
  from_at INTEGER NOT NULL,
  to_at INTEGER NOT NULL CHECK (to_at >= from_at),
  comments INTEGER NOT NULL CHECK (comments >= 0),
  PRIMARY KEY (shop_id, session_id, source, room, from_at),
  FOREIGN KEY (shop_id, session_id, source, room) REFERENCES live_source (shop_id, session_id, source, room)
) STRICT, WITHOUT ROWID;
CREATE TABLE mark_run (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  run INTEGER NOT NULL,
  size INTEGER NOT NULL,
  PRIMARY KEY (shop_id, run)
) STRICT, WITHOUT ROWID;
INSERT INTO "mark_run" VALUES(914397812624411712,914397825587644100,1);
INSERT INTO "mark_run" VALUES(914397812624411712,914397828988562428,1);
CREATE TABLE membership (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  person_id INTEGER NOT NULL REFERENCES person (person_id),
  role TEXT NOT NULL CHECK (role IN ('owner', 'host', 'packer', 'mentor')),
  created_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "membership" VALUES(914397812624411712,914397812624411713,'owner',1795846223213);
CREATE TABLE money_day (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  channel TEXT NOT NULL,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  entries INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (shop_id, channel, kind, day)
) STRICT, WITHOUT ROWID;
INSERT INTO "money_day" VALUES(914397812624411712,'shopee','release','2026-07-16',1,100937);
INSERT INTO "money_day" VALUES(914397812624411712,'shopee','release','2026-07-17',1,403412);
INSERT INTO "money_day" VALUES(914397812624411712,'shopee','release','2026-07-20',1,93170);
INSERT INTO "money_day" VALUES(914397812624411712,'shopee','release','2026-07-23',1,295910);
INSERT INTO "money_day" VALUES(914397812624411712,'shopee','release','2026-07-27',1,119740);
INSERT INTO "money_day" VALUES(914397812624411712,'shopee','release','2026-07-30',1,95623);
INSERT INTO "money_day" VALUES(914397812624411712,'shopee','release','2026-08-01',1,118513);
INSERT INTO "money_day" VALUES(914397812624411712,'shopee','release','2026-08-06',1,153665);
CREATE TABLE money_entry (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  entry_id INTEGER NOT NULL,
  channel TEXT NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 200),
  order_number TEXT,
  at INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  parts TEXT NOT NULL,
  note TEXT,
  progress INTEGER NOT NULL,
  digest BLOB NOT NULL,
  PRIMARY KEY (shop_id, entry_id),
  UNIQUE (shop_id, channel, kind, number)
) STRICT, WITHOUT ROWID;
INSERT INTO "money_entry" VALUES(914397812624411712,914397822491694294,'shopee','release','26070830000000','26070830000000',1784134800000,100937,'IDR','adminFee -10313
freeShippingXtra -6250
goods 125000
insurancePremium -625
processingFee -1250
promoXtra -5625
shippingSubsidy 13000
shippingToCourier -13000',NULL,32,X'EAEA5C68393C26EE944A4B94EEC463D1');
INSERT INTO "money_entry" VALUES(914397812624411712,914397822491694295,'shopee','release','260711R0ZMMZ5Q','260711R0ZMMZ5Q',1784221200000,403412,'IDR','adminFee -40838
freeShippingXtra -24750
goods 495000
insurancePremium -2475
processingFee -1250
promoXtra -22275
shippingSubsidy 6500
shippingToCourier -6500',NULL,32,X'FF89E1562E6199358105848E27F533F3');
INSERT INTO "money_entry" VALUES(914397812624411712,914397822491694296,'shopee','release','260714D1Y99ZBE','260714D1Y99ZBE',1784480400000,93170,'IDR','adminFee -9529
freeShippingXtra -5775
goods 115500
insurancePremium -578
processingFee -1250
promoXtra -5198
shippingSubsidy 38000
shippingToCourier -38000',NULL,32,X'681634A6F3EB30F8D5DC89654279939F');
INSERT INTO "money_entry" VALUES(914397812624411712,914397822491694297,'shopee','release','26071722XYXYH5','26071722XYXYH5',1784739600000,295910,'IDR','adminFee -29989
freeShippingXtra -18175
goods 363500
insurancePremium -1818
processingFee -1250
promoXtra -16358
shippingSubsidy 8000
shippingToCourier -8000',NULL,32,X'1D3E4C9EEA85A19DDAC838EC67D996F0');
INSERT INTO "money_entry" VALUES(914397812624411712,914397822491694298,'shopee','release','260720Q2WKJYQW','260720Q2WKJYQW',1785085200000,119740,'IDR','adminFee -12210
freeShippingXtra -7400
goods 149000
insurancePremium -740
processingFee -1250
promoXtra -6660
sellerVoucher -1000
shippingPaidByBuyer 8000
shippingToCourier -8000',NULL,36,X'C0A2DEA333EC4641D1718A97178423B4');
INSERT INTO "money_entry" VALUES(914397812624411712,914397822491694299,'shopee','release','260723C3V87YXK','260723C3V87YXK',1785344400000,95623,'IDR','adminFee -9776
freeShippingXtra -5925
goods 119000
insurancePremium -593
processingFee -1250
promoXtra -5333
sellerVoucher -500
shippingSubsidy 6500
shippingToCourier -6500',NULL,36,X'9E91E3AF79A820BEABF3C84BF935AF6C');
INSERT INTO "money_entry" VALUES(914397812624411712,914397822491694300,'shopee','release','26072614TXVX3B','26072614TXVX3B',1785517200000,118513,'IDR','adminFee -12086
freeShippingXtra -7325
goods 149000
insurancePremium -733
processingFee -1250
promoXtra -6593
sellerVoucher -2500
shippingSubsidy 8000
shippingToCourier -8000',NULL,36,X'4AC91CFC056C575C82CBE45C6DA870FF');
INSERT INTO "money_entry" VALUES(914397812624411712,914397822491694301,'shopee','release','260729P4SJGX92','260729P4SJGX92',1785949200000,153665,'IDR','adminFee -15634
freeShippingXtra -9475
goods 189500
insurancePremium -948
processingFee -1250
promoXtra -8528
shippingSubsidy 8000
shippingToCourier -8000',NULL,32,X'502FFD53C17DD3BCF87514C605CA939C');
CREATE TABLE order_line (
  shop_id INTEGER NOT NULL,
  order_id INTEGER NOT NULL,
  line_id INTEGER NOT NULL,
  progress INTEGER NOT NULL,
  digest BLOB NOT NULL,
  listing_id INTEGER NOT NULL,
  ordered_at INTEGER NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
  returned INTEGER NOT NULL CHECK (returned >= 0),
  price INTEGER,
  subtotal INTEGER NOT NULL,
  platform_discount INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (shop_id, order_id, line_id),
  FOREIGN KEY (shop_id, order_id) REFERENCES orders (shop_id, order_id),
  FOREIGN KEY (shop_id, listing_id) REFERENCES listing (shop_id, listing_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "order_line" VALUES(914397812624411712,914397825583449784,7413123629262745889,5497558138981,X'2BC9A2CBD701B0301897902B20F5B19C',914397825587644090,1783511700000,1,0,125000,125000,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397825583449785,830979859051941549,5497558138985,X'B9FB334F656B230E7743DA8670DA2CA0',914397825587644094,1783784940000,3,0,165000,495000,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397825583449786,4251980560591111211,5497558138985,X'DE07FAED3A37701B13A1BDAC815BF0DB',914397825587644092,1783981560000,1,0,115500,115500,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397825583449787,5809793345024918007,5497558139017,X'2C1C8E47F3190137449D183BAEC67EBF',914397825587644096,1784266440000,1,0,149000,149000,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397825583449787,5885119739655910483,5497558139017,X'2C1C8E47F3190137449D183BAEC67EBF',914397825583449794,1784266440000,1,0,99000,99000,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397825583449787,7383440749711114744,5497558139017,X'2C1C8E47F3190137449D183BAEC67EBF',914397825587644093,1784266440000,1,0,115500,115500,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397825583449788,3095588890103229656,5497558138993,X'64728EAB48CC89890511C87CAC6B0A7B',914397825587644097,1784555760000,1,0,149000,149000,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397825583449789,3537824449017186555,5497558138985,X'BE204E094D7B0E922EC7749E5327BEA5',914397825587644091,1784742900000,1,0,119000,119000,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397825583449790,4131738584408436650,5497558138985,X'0B32B20590D9F262CD894C9D2AAD4CB5',914397825587644098,1785044460000,1,0,149000,149000,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397825583449791,4559296590105082048,5497558138985,X'1B48DEE66E224564779D52D34FCACBBD',914397825587644089,1785331560000,1,0,189500,189500,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397825583449792,4833169382221487994,4398046511209,X'9FB5D73977861286CDB8046B9E7E43DB',914397825587644088,1785586680000,3,0,99000,297000,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397825583449793,5885119739655910483,3298534883457,X'D13758AA56936E5AB41BE0CA9F6DD0AF',914397825583449794,1785822900000,1,0,99000,99000,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397825583449793,6533409505211523143,3298534883457,X'D13758AA56936E5AB41BE0CA9F6DD0AF',914397825587644099,1785822900000,1,0,89500,89500,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397825583449793,7213190119639394869,3298534883457,X'D13758AA56936E5AB41BE0CA9F6DD0AF',914397825587644095,1785822900000,1,0,178000,178000,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397828984368115,6489138362781881028,5497558138996,X'962E471E9742C5B6DCB5A8777ADF9554',914397828988562421,1783500361000,2,0,119000,238000,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397828984368116,8164600481396770471,5497558139000,X'2C07B8E98F3E74BA67A875CCB41CE9D1',914397828988562427,1783778397000,1,0,125000,125000,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397828984368117,5282256401166938245,5497558138996,X'6C002EEC720FB02FE654FF5CA33DB27A',914397828988562419,1784014931000,1,0,165000,165000,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397828984368118,7430065706056342047,5497558139000,X'6EDFFC8B8F3A7AA454FCF609049B63F3',914397828988562425,1784300249000,1,0,189500,189500,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397828984368119,4896821278700111127,5497558139000,X'5B94AAFD2C52EDFA3F6F10F150AEEB8E',914397828988562426,1784556201000,1,0,99000,99000,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397828984368120,7430065706056342047,5497558139000,X'E67330D4469DEDC175868581E1438ECF',914397828988562425,1784815444000,1,0,189500,189500,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397828984368121,4714845388377125146,6665789243524,X'F99E3D6A9F917F7FA2DCBA8297C8296C',914397828988562424,1785051328000,1,0,115500,115500,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397828984368122,4901633803441034263,5497558139000,X'39BBD8483450819B1EBE82B4BAD2174D',914397828988562422,1785290711000,1,0,119000,119000,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397828984368123,1548705268519022783,6665789243508,X'4592C1D3FD2F0FED7591ABFB58C2D8D6',914397828988562423,1785602217000,1,0,115500,115500,0);
INSERT INTO "order_line" VALUES(914397812624411712,914397828984368124,3625518141686469587,3298534883444,X'495107FFF3DFA38249A63D38FA8B3EA6',914397828988562420,1785837258000,2,0,119000,238000,0);
CREATE TABLE order_mark (
  shop_id INTEGER NOT NULL,
  run INTEGER NOT NULL,
  mark TEXT NOT NULL,
  order_id INTEGER NOT NULL,
  PRIMARY KEY (shop_id, run, mark, order_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'SPXID021865778536',914397825583449792);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'SPXID032759802891',914397825583449785);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'SPXID044585313751',914397825583449786);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'SPXID062497083390',914397825583449787);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'SPXID064538797153',914397825583449789);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'SPXID075376821029',914397825583449790);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'SPXID076747319241',914397825583449784);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'SPXID081848155127',914397825583449791);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'SPXID091993712539',914397825583449793);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'SPXID095250083472',914397825583449788);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'pembeli24864853',914397825583449787);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'pembeli25299809',914397825583449793);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'pembeli38876322',914397825583449789);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'pembeli45342697',914397825583449792);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'pembeli47611951',914397825583449788);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'pembeli51353068',914397825583449791);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'pembeli54770573',914397825583449784);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'pembeli73000701',914397825583449786);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'pembeli75822869',914397825583449790);
INSERT INTO "order_mark" VALUES(914397812624411712,914397825587644100,'pembeli94788493',914397825583449785);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'JX1773781820',914397828984368122);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'JX2570153956',914397828984368115);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'JX3219429050',914397828984368118);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'JX5239166991',914397828984368119);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'JX5480220333',914397828984368124);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'JX6216780343',914397828984368116);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'JX7904437561',914397828984368117);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'JX8623572482',914397828984368120);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'JX8691142898',914397828984368121);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'pembeli10511784',914397828984368116);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'pembeli17085034',914397828984368122);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'pembeli29809296',914397828984368115);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'pembeli39548321',914397828984368120);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'pembeli64576993',914397828984368124);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'pembeli71690572',914397828984368121);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'pembeli71769031',914397828984368123);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'pembeli74378035',914397828984368119);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'pembeli77209610',914397828984368117);
INSERT INTO "order_mark" VALUES(914397812624411712,914397828988562428,'pembeli93289782',914397828984368118);
CREATE TABLE order_profit (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  channel TEXT NOT NULL,
  number TEXT NOT NULL,
  order_id INTEGER,
  day TEXT NOT NULL,
  verdict TEXT NOT NULL
    CHECK (verdict IN ('none', 'waiting', 'exact', 'explained', 'unrated', 'unexplained', 'foreign')),
  done_at INTEGER,
  released_at INTEGER,
  net INTEGER NOT NULL,
  in_play INTEGER NOT NULL,
  told TEXT NOT NULL,
  PRIMARY KEY (shop_id, channel, number)
) STRICT, WITHOUT ROWID;
INSERT INTO "order_profit" VALUES(914397812624411712,'shopee','26070830000000',914397825583449784,'2026-07-08','unrated',1784167800000,1784134800000,100937,0,'2026-07-08 0 unrated 2026-07-16 100937
KAB. JEMBER
COD (Bayar di Tempat)
line	?914397825587644090	?914397825587644090	1 125000 0 0 0 -11563 -11875 0 -625 0 0 0 0 0 0 0 0 125000 0 125000 1250 0 22813
paid	adminFee	-10313
paid	freeShippingXtra	-6250
paid	goods	125000
paid	insurancePremium	-625
paid	processingFee	-1250
paid	promoXtra	-5625
paid	shippingSubsidy	13000
paid	shippingToCourier	-13000');
INSERT INTO "order_profit" VALUES(914397812624411712,'shopee','260711R0ZMMZ5Q',914397825583449785,'2026-07-11','unrated',1784223660000,1784221200000,403412,0,'2026-07-11 0 unrated 2026-07-17 403412
KOTA SEMARANG
SPayLater
line	?914397825587644094	?914397825587644094	3 495000 0 0 0 -42088 -47025 0 -2475 0 0 0 0 0 0 0 0 495000 0 495000 1250 0 90338
paid	adminFee	-40838
paid	freeShippingXtra	-24750
paid	goods	495000
paid	insurancePremium	-2475
paid	processingFee	-1250
paid	promoXtra	-22275
paid	shippingSubsidy	6500
paid	shippingToCourier	-6500');
INSERT INTO "order_profit" VALUES(914397812624411712,'shopee','260714D1Y99ZBE',914397825583449786,'2026-07-14','unrated',1784546940000,1784480400000,93170,0,'2026-07-14 0 unrated 2026-07-20 93170
KAB. INDRAGIRI HILIR
Online Payment
line	?914397825587644092	?914397825587644092	1 115500 0 0 0 -10779 -10973 0 -578 0 0 0 0 0 0 0 0 115500 0 115500 1250 0 21080
paid	adminFee	-9529
paid	freeShippingXtra	-5775
paid	goods	115500
paid	insurancePremium	-578
paid	processingFee	-1250
paid	promoXtra	-5198
paid	shippingSubsidy	38000
paid	shippingToCourier	-38000');
INSERT INTO "order_profit" VALUES(914397812624411712,'shopee','26071722XYXYH5',914397825583449787,'2026-07-17','unrated',1784782440000,1784739600000,295910,0,'2026-07-17 0 unrated 2026-07-23 295910
KOTA TANGERANG
Saldo ShopeePay
line	?914397825587644096	?914397825587644096	1 149000 0 0 0 -12804 -14155 0 -745 0 0 0 0 0 0 0 0 149000 0 149000 512 0 27193
line	?914397825583449794	?914397825583449794	1 99000 0 0 0 -8508 -9405 0 -495 0 0 0 0 0 0 0 0 99000 0 99000 340 0 18067
line	?914397825587644093	?914397825587644093	1 115500 0 0 0 -9927 -10973 0 -578 0 0 0 0 0 0 0 0 115500 0 115500 398 0 21080
paid	adminFee	-29989
paid	freeShippingXtra	-18175
paid	goods	363500
paid	insurancePremium	-1818
paid	processingFee	-1250
paid	promoXtra	-16358
paid	shippingSubsidy	8000
paid	shippingToCourier	-8000');
INSERT INTO "order_profit" VALUES(914397812624411712,'shopee','260720Q2WKJYQW',914397825583449788,'2026-07-20','unrated',1785118320000,1785085200000,119740,0,'2026-07-20 0 unrated 2026-07-27 119740
KOTA TANGERANG
COD (Bayar di Tempat)
line	?914397825587644097	?914397825587644097	1 149000 0 -1000 0 -13460 -14060 0 -740 0 0 0 0 0 0 0 0 149000 0 149000 1250 0 27010
paid	adminFee	-12210
paid	freeShippingXtra	-7400
paid	goods	149000
paid	insurancePremium	-740
paid	processingFee	-1250
paid	promoXtra	-6660
paid	sellerVoucher	-1000
paid	shippingPaidByBuyer	8000
paid	shippingToCourier	-8000');
INSERT INTO "order_profit" VALUES(914397812624411712,'shopee','260723C3V87YXK',914397825583449789,'2026-07-23','unrated',1785349740000,1785344400000,95623,0,'2026-07-23 0 unrated 2026-07-30 95623
KOTA SEMARANG
Saldo ShopeePay
line	?914397825587644091	?914397825587644091	1 119000 0 -500 0 -11026 -11258 0 -593 0 0 0 0 0 0 0 0 119000 0 119000 1250 0 21627
paid	adminFee	-9776
paid	freeShippingXtra	-5925
paid	goods	119000
paid	insurancePremium	-593
paid	processingFee	-1250
paid	promoXtra	-5333
paid	sellerVoucher	-500
paid	shippingSubsidy	6500
paid	shippingToCourier	-6500');
INSERT INTO "order_profit" VALUES(914397812624411712,'shopee','26072614TXVX3B',914397825583449790,'2026-07-26','unrated',1785528720000,1785517200000,118513,0,'2026-07-26 0 unrated 2026-08-01 118513
KOTA SURAKARTA
COD (Bayar di Tempat)
line	?914397825587644098	?914397825587644098	1 149000 0 -2500 0 -13336 -13918 0 -733 0 0 0 0 0 0 0 0 149000 0 149000 1250 0 26737
paid	adminFee	-12086
paid	freeShippingXtra	-7325
paid	goods	149000
paid	insurancePremium	-733
paid	processingFee	-1250
paid	promoXtra	-6593
paid	sellerVoucher	-2500
paid	shippingSubsidy	8000
paid	shippingToCourier	-8000');
INSERT INTO "order_profit" VALUES(914397812624411712,'shopee','260729P4SJGX92',914397825583449791,'2026-07-29','unrated',1785997740000,1785949200000,153665,0,'2026-07-29 0 unrated 2026-08-06 153665
KOTA JAKARTA BARAT
QRIS
line	?914397825587644089	?914397825587644089	1 189500 0 0 0 -16884 -18003 0 -948 0 0 0 0 0 0 0 0 189500 0 189500 1250 0 34585
paid	adminFee	-15634
paid	freeShippingXtra	-9475
paid	goods	189500
paid	insurancePremium	-948
paid	processingFee	-1250
paid	promoXtra	-8528
paid	shippingSubsidy	8000
paid	shippingToCourier	-8000');
INSERT INTO "order_profit" VALUES(914397812624411712,'shopee','260801B5R75XFS',914397825583449792,'2026-08-01','waiting',NULL,NULL,294750,294750,'2026-08-01 294750 waiting
KOTA PALEMBANG
Online Payment
line	?914397825587644088	?914397825587644088	3 297000 0 -1000 0 -1250 0 0 0 0 0 0 0 0 0 0 0 297000 297000 0 0 0 0
due	goods	297000
due	processingFee	-1250
due	sellerVoucher	-1000');
INSERT INTO "order_profit" VALUES(914397812624411712,'shopee','26080406QWSWNG',914397825583449793,'2026-08-04','waiting',NULL,NULL,365250,365250,'2026-08-04 365250 waiting
KOTA DENPASAR
QRIS
line	?914397825583449794	?914397825583449794	1 99000 0 0 0 -337 0 0 0 0 0 0 0 0 0 0 0 99000 99000 0 0 0 0
line	?914397825587644099	?914397825587644099	1 89500 0 0 0 -305 0 0 0 0 0 0 0 0 0 0 0 89500 89500 0 0 0 0
line	?914397825587644095	?914397825587644095	1 178000 0 0 0 -608 0 0 0 0 0 0 0 0 0 0 0 178000 178000 0 0 0 0
due	goods	366500
due	processingFee	-1250');
INSERT INTO "order_profit" VALUES(914397812624411712,'tiktokShop','580000000000000003',914397828984368115,'2026-07-08','waiting',1783797494000,NULL,236750,236750,'2026-07-08 236750 waiting
KOTA SURABAYA
Online Payment
line	?914397828988562421	?914397828988562421	2 238000 0 0 0 -1250 0 0 0 0 0 0 0 0 0 0 0 238000 238000 0 0 0 0
due	goods	238000
due	processingFee	-1250');
INSERT INTO "order_profit" VALUES(914397812624411712,'tiktokShop','580449819622753800',914397828984368124,'2026-08-04','waiting',NULL,NULL,236750,236750,'2026-08-04 236750 waiting
KOTA TANGERANG
COD (Bayar di Tempat)
line	?914397828988562420	?914397828988562420	2 238000 0 0 0 -1250 0 0 0 0 0 0 0 0 0 0 0 238000 238000 0 0 0 0
due	goods	238000
due	processingFee	-1250');
INSERT INTO "order_profit" VALUES(914397812624411712,'tiktokShop','580474959696235470',914397828984368122,'2026-07-29','waiting',1785565782000,NULL,117750,117750,'2026-07-29 117750 waiting
KOTA SEMARANG
Online Payment
line	?914397828988562422	?914397828988562422	1 119000 0 0 0 -1250 0 0 0 0 0 0 0 0 0 0 0 119000 119000 0 0 0 0
due	goods	119000
due	processingFee	-1250');
INSERT INTO "order_profit" VALUES(914397812624411712,'tiktokShop','580500099769717140',914397828984368120,'2026-07-23','waiting',1785235040000,NULL,188250,188250,'2026-07-23 188250 waiting
KOTA JAKARTA TIMUR
SPayLater
line	?914397828988562425	?914397828988562425	1 189500 0 0 0 -1250 0 0 0 0 0 0 0 0 0 0 0 189500 189500 0 0 0 0
due	goods	189500
due	processingFee	-1250');
INSERT INTO "order_profit" VALUES(914397812624411712,'tiktokShop','580525239843198810',914397828984368118,'2026-07-17','waiting',1784676521000,NULL,188250,188250,'2026-07-17 188250 waiting
KAB. LABUHAN BATU
QRIS
line	?914397828988562425	?914397828988562425	1 189500 0 0 0 -1250 0 0 0 0 0 0 0 0 0 0 0 189500 189500 0 0 0 0
due	goods	189500
due	processingFee	-1250');
INSERT INTO "order_profit" VALUES(914397812624411712,'tiktokShop','580550379916680480',914397828984368116,'2026-07-11','waiting',1784190093000,NULL,123750,123750,'2026-07-11 123750 waiting
KOTA TANGERANG
COD (Bayar di Tempat)
line	?914397828988562427	?914397828988562427	1 125000 0 0 0 -1250 0 0 0 0 0 0 0 0 0 0 0 125000 125000 0 0 0 0
due	goods	125000
due	processingFee	-1250');
INSERT INTO "order_profit" VALUES(914397812624411712,'tiktokShop','581025339612915947',914397828984368123,'2026-08-01','none',NULL,NULL,0,0,'2026-08-01 0 none
KAB. GARUT
QRIS
line	?914397828988562423	?914397828988562423	0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0');
INSERT INTO "order_profit" VALUES(914397812624411712,'tiktokShop','581050479686397617',914397828984368121,'2026-07-26','none',NULL,NULL,0,0,'2026-07-26 0 none
KOTA JAKARTA BARAT
COD (Bayar di Tempat)
line	?914397828988562424	?914397828988562424	0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0');
INSERT INTO "order_profit" VALUES(914397812624411712,'tiktokShop','581075619759879287',914397828984368119,'2026-07-20','waiting',1784971487000,NULL,97750,97750,'2026-07-20 97750 waiting
KOTA JAYAPURA
Online Payment
line	?914397828988562426	?914397828988562426	1 99000 0 0 0 -1250 0 0 0 0 0 0 0 0 0 0 0 99000 99000 0 0 0 0
due	goods	99000
due	processingFee	-1250');
INSERT INTO "order_profit" VALUES(914397812624411712,'tiktokShop','581100759833360957',914397828984368117,'2026-07-14','waiting',1784340525000,NULL,163750,163750,'2026-07-14 163750 waiting
KAB. SLEMAN
Online Payment
line	?914397828988562419	?914397828988562419	1 165000 0 0 0 -1250 0 0 0 0 0 0 0 0 0 0 0 165000 165000 0 0 0 0
due	goods	165000
due	processingFee	-1250');
CREATE TABLE order_tally (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  channel TEXT NOT NULL,
  status TEXT NOT NULL,
  orders INTEGER NOT NULL,
  PRIMARY KEY (shop_id, channel, status)
) STRICT, WITHOUT ROWID;
INSERT INTO "order_tally" VALUES(914397812624411712,'shopee','completed',8);
INSERT INTO "order_tally" VALUES(914397812624411712,'shopee','delivered',1);
INSERT INTO "order_tally" VALUES(914397812624411712,'shopee','shipped',1);
INSERT INTO "order_tally" VALUES(914397812624411712,'tiktokShop','cancelled',2);
INSERT INTO "order_tally" VALUES(914397812624411712,'tiktokShop','completed',7);
INSERT INTO "order_tally" VALUES(914397812624411712,'tiktokShop','shipped',1);
CREATE TABLE orders (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  order_id INTEGER NOT NULL,
  channel TEXT NOT NULL,
  number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 64),
  status TEXT NOT NULL
    CHECK (status IN ('unpaid', 'toShip', 'shipped', 'delivered', 'completed', 'cancelled')),
  progress INTEGER NOT NULL,
  digest BLOB NOT NULL,
  ordered_at INTEGER NOT NULL,
  ship_by INTEGER,
  paid_at INTEGER,
  has_left INTEGER NOT NULL DEFAULT 0 CHECK (has_left IN (0, 1)),
  buyer TEXT,
  tracking TEXT,
  payment TEXT,
  city TEXT,
  cancelled_by TEXT,
  cancel_reason TEXT,
  total INTEGER,
  currency TEXT NOT NULL,
  pieces INTEGER NOT NULL,
  subtotal INTEGER NOT NULL,
  seller_voucher INTEGER NOT NULL DEFAULT 0,
  done_at INTEGER,
  PRIMARY KEY (shop_id, order_id),
  UNIQUE (shop_id, channel, number)
) STRICT, WITHOUT ROWID;
INSERT INTO "orders" VALUES(914397812624411712,914397825583449784,'shopee','26070830000000','completed',5497558138981,X'2BC9A2CBD701B0301897902B20F5B19C',1783511700000,1783702740000,1783511700000,1,'pembeli54770573','SPXID076747319241','COD (Bayar di Tempat)','KAB. JEMBER',NULL,NULL,125000,'IDR',1,125000,0,1784167800000);
INSERT INTO "orders" VALUES(914397812624411712,914397825583449785,'shopee','260711R0ZMMZ5Q','completed',5497558138985,X'B9FB334F656B230E7743DA8670DA2CA0',1783784940000,1783961940000,1783785240000,1,'pembeli94788493','SPXID032759802891','SPayLater','KOTA SEMARANG',NULL,NULL,470250,'IDR',3,495000,0,1784223660000);
INSERT INTO "orders" VALUES(914397812624411712,914397825583449786,'shopee','260714D1Y99ZBE','completed',5497558138985,X'DE07FAED3A37701B13A1BDAC815BF0DB',1783981560000,1784221140000,1783982040000,1,'pembeli73000701','SPXID044585313751','Online Payment','KAB. INDRAGIRI HILIR',NULL,NULL,109725,'IDR',1,115500,0,1784546940000);
INSERT INTO "orders" VALUES(914397812624411712,914397825583449787,'shopee','26071722XYXYH5','completed',5497558139017,X'2C1C8E47F3190137449D183BAEC67EBF',1784266440000,1784480340000,1784267280000,1,'pembeli24864853','SPXID062497083390','Saldo ShopeePay','KOTA TANGERANG',NULL,NULL,345325,'IDR',3,363500,0,1784782440000);
INSERT INTO "orders" VALUES(914397812624411712,914397825583449788,'shopee','260720Q2WKJYQW','completed',5497558138993,X'64728EAB48CC89890511C87CAC6B0A7B',1784555760000,1784739540000,1784555760000,1,'pembeli47611951','SPXID095250083472','COD (Bayar di Tempat)','KOTA TANGERANG',NULL,NULL,148550,'IDR',1,149000,1000,1785118320000);
INSERT INTO "orders" VALUES(914397812624411712,914397825583449789,'shopee','260723C3V87YXK','completed',5497558138985,X'BE204E094D7B0E922EC7749E5327BEA5',1784742900000,1784998740000,1784744280000,1,'pembeli38876322','SPXID064538797153','Saldo ShopeePay','KOTA SEMARANG',NULL,NULL,118500,'IDR',1,119000,500,1785349740000);
INSERT INTO "orders" VALUES(914397812624411712,914397825583449790,'shopee','26072614TXVX3B','completed',5497558138985,X'0B32B20590D9F262CD894C9D2AAD4CB5',1785044460000,1785257940000,1785044460000,1,'pembeli75822869','SPXID075376821029','COD (Bayar di Tempat)','KOTA SURAKARTA',NULL,NULL,146500,'IDR',1,149000,2500,1785528720000);
INSERT INTO "orders" VALUES(914397812624411712,914397825583449791,'shopee','260729P4SJGX92','completed',5497558138985,X'1B48DEE66E224564779D52D34FCACBBD',1785331560000,1785517140000,1785332760000,1,'pembeli51353068','SPXID081848155127','QRIS','KOTA JAKARTA BARAT',NULL,NULL,189500,'IDR',1,189500,0,1785997740000);
INSERT INTO "orders" VALUES(914397812624411712,914397825583449792,'shopee','260801B5R75XFS','delivered',4398046511209,X'9FB5D73977861286CDB8046B9E7E43DB',1785586680000,1785776340000,1785587820000,1,'pembeli45342697','SPXID021865778536','Online Payment','KOTA PALEMBANG',NULL,NULL,296000,'IDR',3,297000,1000,NULL);
INSERT INTO "orders" VALUES(914397812624411712,914397825583449793,'shopee','26080406QWSWNG','shipped',3298534883457,X'D13758AA56936E5AB41BE0CA9F6DD0AF',1785822900000,1786035540000,1785823380000,1,'pembeli25299809','SPXID091993712539','QRIS','KOTA DENPASAR',NULL,NULL,366500,'IDR',3,366500,0,NULL);
INSERT INTO "orders" VALUES(914397812624411712,914397828984368115,'tiktokShop','580000000000000003','completed',5497558138996,X'962E471E9742C5B6DCB5A8777ADF9554',1783500361000,NULL,1783501247000,1,'pembeli29809296','JX2570153956','Online Payment','KOTA SURABAYA',NULL,NULL,238000,'IDR',2,238000,0,1783797494000);
INSERT INTO "orders" VALUES(914397812624411712,914397828984368116,'tiktokShop','580550379916680480','completed',5497558139000,X'2C07B8E98F3E74BA67A875CCB41CE9D1',1783778397000,NULL,1783778397000,1,'pembeli10511784','JX6216780343','COD (Bayar di Tempat)','KOTA TANGERANG',NULL,NULL,124000,'IDR',1,125000,0,1784190093000);
INSERT INTO "orders" VALUES(914397812624411712,914397828984368117,'tiktokShop','581100759833360957','completed',5497558138996,X'6C002EEC720FB02FE654FF5CA33DB27A',1784014931000,NULL,1784016350000,1,'pembeli77209610','JX7904437561','Online Payment','KAB. SLEMAN',NULL,NULL,165000,'IDR',1,165000,0,1784340525000);
INSERT INTO "orders" VALUES(914397812624411712,914397828984368118,'tiktokShop','580525239843198810','completed',5497558139000,X'6EDFFC8B8F3A7AA454FCF609049B63F3',1784300249000,NULL,1784301441000,1,'pembeli93289782','JX3219429050','QRIS','KAB. LABUHAN BATU',NULL,NULL,177525,'IDR',1,189500,0,1784676521000);
INSERT INTO "orders" VALUES(914397812624411712,914397828984368119,'tiktokShop','581075619759879287','completed',5497558139000,X'5B94AAFD2C52EDFA3F6F10F150AEEB8E',1784556201000,NULL,1784557130000,1,'pembeli74378035','JX5239166991','Online Payment','KOTA JAYAPURA',NULL,NULL,96500,'IDR',1,99000,0,1784971487000);
INSERT INTO "orders" VALUES(914397812624411712,914397828984368120,'tiktokShop','580500099769717140','completed',5497558139000,X'E67330D4469DEDC175868581E1438ECF',1784815444000,NULL,1784816225000,1,'pembeli39548321','JX8623572482','SPayLater','KOTA JAKARTA TIMUR',NULL,NULL,189000,'IDR',1,189500,0,1785235040000);
INSERT INTO "orders" VALUES(914397812624411712,914397828984368121,'tiktokShop','581050479686397617','cancelled',6665789243524,X'F99E3D6A9F917F7FA2DCBA8297C8296C',1785051328000,NULL,1785051328000,1,'pembeli71690572','JX8691142898','COD (Bayar di Tempat)','KOTA JAKARTA BARAT','system','Pengiriman gagal',0,'IDR',1,115500,0,NULL);
INSERT INTO "orders" VALUES(914397812624411712,914397828984368122,'tiktokShop','580474959696235470','completed',5497558139000,X'39BBD8483450819B1EBE82B4BAD2174D',1785290711000,NULL,1785291555000,1,'pembeli17085034','JX1773781820','Online Payment','KOTA SEMARANG',NULL,NULL,113050,'IDR',1,119000,0,1785565782000);
INSERT INTO "orders" VALUES(914397812624411712,914397828984368123,'tiktokShop','581025339612915947','cancelled',6665789243508,X'4592C1D3FD2F0FED7591ABFB58C2D8D6',1785602217000,NULL,NULL,0,'pembeli71769031',NULL,'QRIS','KAB. GARUT','system','Pesanan belum dibayar',0,'IDR',1,115500,0,NULL);
INSERT INTO "orders" VALUES(914397812624411712,914397828984368124,'tiktokShop','580449819622753800','shipped',3298534883444,X'495107FFF3DFA38249A63D38FA8B3EA6',1785837258000,NULL,1785837258000,1,'pembeli64576993','JX5480220333','COD (Bayar di Tempat)','KOTA TANGERANG',NULL,NULL,227980,'IDR',2,238000,0,NULL);
CREATE TABLE part_tally (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  day TEXT NOT NULL,
  channel TEXT NOT NULL,
  part TEXT NOT NULL,
  orders INTEGER NOT NULL,
  paid INTEGER NOT NULL,
  expected INTEGER NOT NULL,
  PRIMARY KEY (shop_id, day, channel, part)
) STRICT, WITHOUT ROWID;
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-08','shopee','adminFee',1,-10313,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-08','shopee','freeShippingXtra',1,-6250,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-08','shopee','goods',1,125000,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-08','shopee','insurancePremium',1,-625,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-08','shopee','processingFee',1,-1250,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-08','shopee','promoXtra',1,-5625,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-08','shopee','shippingSubsidy',1,13000,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-08','shopee','shippingToCourier',1,-13000,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-08','tiktokShop','goods',1,0,238000);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-08','tiktokShop','processingFee',1,0,-1250);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-11','shopee','adminFee',1,-40838,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-11','shopee','freeShippingXtra',1,-24750,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-11','shopee','goods',1,495000,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-11','shopee','insurancePremium',1,-2475,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-11','shopee','processingFee',1,-1250,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-11','shopee','promoXtra',1,-22275,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-11','shopee','shippingSubsidy',1,6500,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-11','shopee','shippingToCourier',1,-6500,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-11','tiktokShop','goods',1,0,125000);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-11','tiktokShop','processingFee',1,0,-1250);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-14','shopee','adminFee',1,-9529,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-14','shopee','freeShippingXtra',1,-5775,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-14','shopee','goods',1,115500,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-14','shopee','insurancePremium',1,-578,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-14','shopee','processingFee',1,-1250,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-14','shopee','promoXtra',1,-5198,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-14','shopee','shippingSubsidy',1,38000,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-14','shopee','shippingToCourier',1,-38000,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-14','tiktokShop','goods',1,0,165000);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-14','tiktokShop','processingFee',1,0,-1250);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-17','shopee','adminFee',1,-29989,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-17','shopee','freeShippingXtra',1,-18175,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-17','shopee','goods',1,363500,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-17','shopee','insurancePremium',1,-1818,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-17','shopee','processingFee',1,-1250,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-17','shopee','promoXtra',1,-16358,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-17','shopee','shippingSubsidy',1,8000,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-17','shopee','shippingToCourier',1,-8000,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-17','tiktokShop','goods',1,0,189500);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-17','tiktokShop','processingFee',1,0,-1250);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-20','shopee','adminFee',1,-12210,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-20','shopee','freeShippingXtra',1,-7400,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-20','shopee','goods',1,149000,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-20','shopee','insurancePremium',1,-740,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-20','shopee','processingFee',1,-1250,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-20','shopee','promoXtra',1,-6660,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-20','shopee','sellerVoucher',1,-1000,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-20','shopee','shippingPaidByBuyer',1,8000,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-20','shopee','shippingToCourier',1,-8000,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-20','tiktokShop','goods',1,0,99000);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-20','tiktokShop','processingFee',1,0,-1250);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-23','shopee','adminFee',1,-9776,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-23','shopee','freeShippingXtra',1,-5925,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-23','shopee','goods',1,119000,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-23','shopee','insurancePremium',1,-593,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-23','shopee','processingFee',1,-1250,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-23','shopee','promoXtra',1,-5333,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-23','shopee','sellerVoucher',1,-500,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-23','shopee','shippingSubsidy',1,6500,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-23','shopee','shippingToCourier',1,-6500,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-23','tiktokShop','goods',1,0,189500);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-23','tiktokShop','processingFee',1,0,-1250);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-26','shopee','adminFee',1,-12086,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-26','shopee','freeShippingXtra',1,-7325,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-26','shopee','goods',1,149000,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-26','shopee','insurancePremium',1,-733,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-26','shopee','processingFee',1,-1250,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-26','shopee','promoXtra',1,-6593,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-26','shopee','sellerVoucher',1,-2500,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-26','shopee','shippingSubsidy',1,8000,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-26','shopee','shippingToCourier',1,-8000,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-29','shopee','adminFee',1,-15634,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-29','shopee','freeShippingXtra',1,-9475,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-29','shopee','goods',1,189500,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-29','shopee','insurancePremium',1,-948,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-29','shopee','processingFee',1,-1250,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-29','shopee','promoXtra',1,-8528,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-29','shopee','shippingSubsidy',1,8000,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-29','shopee','shippingToCourier',1,-8000,0);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-29','tiktokShop','goods',1,0,119000);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-07-29','tiktokShop','processingFee',1,0,-1250);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-08-01','shopee','goods',1,0,297000);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-08-01','shopee','processingFee',1,0,-1250);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-08-01','shopee','sellerVoucher',1,0,-1000);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-08-04','shopee','goods',1,0,366500);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-08-04','shopee','processingFee',1,0,-1250);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-08-04','tiktokShop','goods',1,0,238000);
INSERT INTO "part_tally" VALUES(914397812624411712,'2026-08-04','tiktokShop','processingFee',1,0,-1250);
CREATE TABLE password_reset (
  token_digest BLOB NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (person_id),
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  made_by INTEGER REFERENCES person (person_id),
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  PRIMARY KEY (token_digest)
) STRICT, WITHOUT ROWID;
CREATE TABLE person (
  person_id INTEGER NOT NULL,
  sign_in TEXT NOT NULL UNIQUE CHECK (length(sign_in) BETWEEN 3 AND 100),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  password TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('id', 'en')),
  created_at INTEGER NOT NULL,
  PRIMARY KEY (person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "person" VALUES(914397812624411713,'ratna','ratna','$scrypt$ln=15,r=8,p=3$j3k+ZBcqpopXXR7r00JCFQ==$C5sMyN5zNer7CMASrPtDgwCHqnSqEkrF1CJ8lMxz0mk=','id',1795846223213);
CREATE TABLE pieces_awaited (
  shop_id INTEGER NOT NULL,
  order_id INTEGER NOT NULL,
  line_id INTEGER NOT NULL,
  variant_id INTEGER NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (shop_id, order_id, line_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE pieces_back (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  channel TEXT NOT NULL,
  order_number TEXT NOT NULL,
  line_id INTEGER NOT NULL,
  back_id INTEGER NOT NULL,
  sellable INTEGER NOT NULL CHECK (sellable BETWEEN 0 AND 1000000),
  damaged INTEGER NOT NULL CHECK (damaged BETWEEN 0 AND 1000000),
  lost INTEGER NOT NULL DEFAULT 0 CHECK (lost BETWEEN 0 AND 1000000),
  back_at INTEGER NOT NULL,
  person_id INTEGER,
  undone_at INTEGER,
  PRIMARY KEY (shop_id, channel, order_number, line_id, back_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE product (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  product_id INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  material TEXT NOT NULL DEFAULT '',
  size_chart TEXT NOT NULL DEFAULT '',
  care TEXT NOT NULL DEFAULT '',
  story TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  archived_at INTEGER,
  PRIMARY KEY (shop_id, product_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "product" VALUES(914397812624411712,914397853443263003,'Blouse Batik Wanita Lengan 3/4 Motif Lereng','','','','',1795846236926,NULL);
INSERT INTO "product" VALUES(914397812624411712,914397853451651612,'Kemeja Batik Pria Lengan Panjang Motif Parang Katun Primisima','','','','',1795846236926,NULL);
INSERT INTO "product" VALUES(914397812624411712,914397853455845916,'Kemeja Batik Pria Lengan Pendek Motif Kawung Katun Halus','','','','',1795846236926,NULL);
INSERT INTO "product" VALUES(914397812624411712,914397853455845921,'Dress Batik Wanita Midi Motif Sekar Jagad','','','','',1795846236926,NULL);
INSERT INTO "product" VALUES(914397812624411712,914397853510371868,'Kain Batik Cap 2 Meter Motif Parang Barong Jepara','','','','',1795846236926,NULL);
INSERT INTO "product" VALUES(914397812624411712,914397853510371870,'Kemeja Batik Pria Lengan Pendek Motif Mega Mendung','','','','',1795846236926,NULL);
INSERT INTO "product" VALUES(914397812624411712,914397853514566174,'Kemeja Batik Pria Slim Fit Lengan Panjang Motif Truntum','','','','',1795846236926,NULL);
INSERT INTO "product" VALUES(914397812624411712,914397853514566176,'Outer Batik Wanita Kimono Motif Sido Mukti','','','','',1795846236926,NULL);
INSERT INTO "product" VALUES(914397812624411712,914397853518760475,'Sarung Batik Pria Motif Tumpal','','','','',1795846236926,NULL);
CREATE TABLE product_fee_category (
  shop_id INTEGER NOT NULL,
  product_id INTEGER NOT NULL,
  channel TEXT NOT NULL,
  category TEXT NOT NULL CHECK (length(category) BETWEEN 1 AND 100),
  PRIMARY KEY (shop_id, product_id, channel),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, product_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE product_photo (
  shop_id INTEGER NOT NULL,
  product_id INTEGER NOT NULL,
  content_type TEXT NOT NULL,
  image BLOB NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, product_id),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, product_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE profit_due (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  channel TEXT NOT NULL,
  number TEXT NOT NULL,
  PRIMARY KEY (shop_id, channel, number)
) STRICT, WITHOUT ROWID;
INSERT INTO "profit_due" VALUES(914397812624411712,'shopee','26070830000000');
INSERT INTO "profit_due" VALUES(914397812624411712,'shopee','260711R0ZMMZ5Q');
INSERT INTO "profit_due" VALUES(914397812624411712,'shopee','260714D1Y99ZBE');
INSERT INTO "profit_due" VALUES(914397812624411712,'shopee','26071722XYXYH5');
INSERT INTO "profit_due" VALUES(914397812624411712,'shopee','260720Q2WKJYQW');
INSERT INTO "profit_due" VALUES(914397812624411712,'shopee','260723C3V87YXK');
INSERT INTO "profit_due" VALUES(914397812624411712,'shopee','26072614TXVX3B');
INSERT INTO "profit_due" VALUES(914397812624411712,'shopee','260729P4SJGX92');
INSERT INTO "profit_due" VALUES(914397812624411712,'shopee','260801B5R75XFS');
INSERT INTO "profit_due" VALUES(914397812624411712,'shopee','26080406QWSWNG');
INSERT INTO "profit_due" VALUES(914397812624411712,'tiktokShop','580000000000000003');
INSERT INTO "profit_due" VALUES(914397812624411712,'tiktokShop','580449819622753800');
INSERT INTO "profit_due" VALUES(914397812624411712,'tiktokShop','580474959696235470');
INSERT INTO "profit_due" VALUES(914397812624411712,'tiktokShop','580500099769717140');
INSERT INTO "profit_due" VALUES(914397812624411712,'tiktokShop','580525239843198810');
INSERT INTO "profit_due" VALUES(914397812624411712,'tiktokShop','580550379916680480');
INSERT INTO "profit_due" VALUES(914397812624411712,'tiktokShop','581025339612915947');
INSERT INTO "profit_due" VALUES(914397812624411712,'tiktokShop','581050479686397617');
INSERT INTO "profit_due" VALUES(914397812624411712,'tiktokShop','581075619759879287');
INSERT INTO "profit_due" VALUES(914397812624411712,'tiktokShop','581100759833360957');
CREATE TABLE profit_due_run (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  run INTEGER NOT NULL,
  first_order INTEGER NOT NULL,
  last_order INTEGER NOT NULL,
  orders INTEGER NOT NULL CHECK (orders > 0),
  PRIMARY KEY (shop_id, run)
) STRICT, WITHOUT ROWID;
CREATE TABLE profit_rules (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  rules TEXT NOT NULL,
  PRIMARY KEY (shop_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "profit_rules" VALUES(914397812624411712,'1 8dce1c0322f1436c05eefdd7a91302c5ad4ac7e108b254a24ff3588dcfb61');
CREATE TABLE profit_tally (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  dimension TEXT NOT NULL CHECK (dimension IN ('day', 'product', 'variant', 'city', 'payment')),
  period TEXT NOT NULL,
  channel TEXT NOT NULL,
  value TEXT NOT NULL,
  orders INTEGER NOT NULL,
  pieces INTEGER NOT NULL,
  sales INTEGER NOT NULL,
  refunds INTEGER NOT NULL,
  vouchers INTEGER NOT NULL,
  shipping INTEGER NOT NULL,
  platform INTEGER NOT NULL,
  programmes INTEGER NOT NULL,
  affiliate INTEGER NOT NULL,
  insurance INTEGER NOT NULL,
  tax INTEGER NOT NULL,
  adjustments INTEGER NOT NULL,
  ads INTEGER NOT NULL,
  ad_spend INTEGER NOT NULL,
  goods INTEGER NOT NULL,
  packing INTEGER NOT NULL,
  labour INTEGER NOT NULL,
  known_profit INTEGER NOT NULL,
  uncosted_sales INTEGER NOT NULL,
  unrated_sales INTEGER NOT NULL,
  released_sales INTEGER NOT NULL,
  exact INTEGER NOT NULL,
  explained INTEGER NOT NULL,
  unexplained INTEGER NOT NULL,
  PRIMARY KEY (shop_id, dimension, period, channel, value)
) STRICT, WITHOUT ROWID;
INSERT INTO "profit_tally" VALUES(914397812624411712,'city','2026-07','shopee','KAB. INDRAGIRI HILIR',1,1,115500,0,0,0,-10779,-10973,0,-578,0,0,0,0,0,0,0,0,115500,0,115500,1250,0,21080);
INSERT INTO "profit_tally" VALUES(914397812624411712,'city','2026-07','shopee','KAB. JEMBER',1,1,125000,0,0,0,-11563,-11875,0,-625,0,0,0,0,0,0,0,0,125000,0,125000,1250,0,22813);
INSERT INTO "profit_tally" VALUES(914397812624411712,'city','2026-07','shopee','KOTA JAKARTA BARAT',1,1,189500,0,0,0,-16884,-18003,0,-948,0,0,0,0,0,0,0,0,189500,0,189500,1250,0,34585);
INSERT INTO "profit_tally" VALUES(914397812624411712,'city','2026-07','shopee','KOTA SEMARANG',2,4,614000,0,-500,0,-53114,-58283,0,-3068,0,0,0,0,0,0,0,0,614000,0,614000,2500,0,111965);
INSERT INTO "profit_tally" VALUES(914397812624411712,'city','2026-07','shopee','KOTA SURAKARTA',1,1,149000,0,-2500,0,-13336,-13918,0,-733,0,0,0,0,0,0,0,0,149000,0,149000,1250,0,26737);
INSERT INTO "profit_tally" VALUES(914397812624411712,'city','2026-07','shopee','KOTA TANGERANG',2,4,512500,0,-1000,0,-44699,-48593,0,-2558,0,0,0,0,0,0,0,0,512500,0,512500,2500,0,93350);
INSERT INTO "profit_tally" VALUES(914397812624411712,'city','2026-07','tiktokShop','KAB. LABUHAN BATU',1,1,189500,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,189500,189500,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'city','2026-07','tiktokShop','KAB. SLEMAN',1,1,165000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,165000,165000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'city','2026-07','tiktokShop','KOTA JAKARTA TIMUR',1,1,189500,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,189500,189500,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'city','2026-07','tiktokShop','KOTA JAYAPURA',1,1,99000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,99000,99000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'city','2026-07','tiktokShop','KOTA SEMARANG',1,1,119000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,119000,119000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'city','2026-07','tiktokShop','KOTA SURABAYA',1,2,238000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,238000,238000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'city','2026-07','tiktokShop','KOTA TANGERANG',1,1,125000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,125000,125000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'city','2026-08','shopee','KOTA DENPASAR',1,3,366500,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,366500,366500,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'city','2026-08','shopee','KOTA PALEMBANG',1,3,297000,0,-1000,0,-1250,0,0,0,0,0,0,0,0,0,0,0,297000,297000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'city','2026-08','tiktokShop','KOTA TANGERANG',1,2,238000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,238000,238000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'day','2026-07-08','shopee','',1,1,125000,0,0,0,-11563,-11875,0,-625,0,0,0,0,0,0,0,0,125000,0,125000,1250,0,22813);
INSERT INTO "profit_tally" VALUES(914397812624411712,'day','2026-07-08','tiktokShop','',1,2,238000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,238000,238000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'day','2026-07-11','shopee','',1,3,495000,0,0,0,-42088,-47025,0,-2475,0,0,0,0,0,0,0,0,495000,0,495000,1250,0,90338);
INSERT INTO "profit_tally" VALUES(914397812624411712,'day','2026-07-11','tiktokShop','',1,1,125000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,125000,125000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'day','2026-07-14','shopee','',1,1,115500,0,0,0,-10779,-10973,0,-578,0,0,0,0,0,0,0,0,115500,0,115500,1250,0,21080);
INSERT INTO "profit_tally" VALUES(914397812624411712,'day','2026-07-14','tiktokShop','',1,1,165000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,165000,165000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'day','2026-07-17','shopee','',1,3,363500,0,0,0,-31239,-34533,0,-1818,0,0,0,0,0,0,0,0,363500,0,363500,1250,0,66340);
INSERT INTO "profit_tally" VALUES(914397812624411712,'day','2026-07-17','tiktokShop','',1,1,189500,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,189500,189500,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'day','2026-07-20','shopee','',1,1,149000,0,-1000,0,-13460,-14060,0,-740,0,0,0,0,0,0,0,0,149000,0,149000,1250,0,27010);
INSERT INTO "profit_tally" VALUES(914397812624411712,'day','2026-07-20','tiktokShop','',1,1,99000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,99000,99000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'day','2026-07-23','shopee','',1,1,119000,0,-500,0,-11026,-11258,0,-593,0,0,0,0,0,0,0,0,119000,0,119000,1250,0,21627);
INSERT INTO "profit_tally" VALUES(914397812624411712,'day','2026-07-23','tiktokShop','',1,1,189500,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,189500,189500,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'day','2026-07-26','shopee','',1,1,149000,0,-2500,0,-13336,-13918,0,-733,0,0,0,0,0,0,0,0,149000,0,149000,1250,0,26737);
INSERT INTO "profit_tally" VALUES(914397812624411712,'day','2026-07-29','shopee','',1,1,189500,0,0,0,-16884,-18003,0,-948,0,0,0,0,0,0,0,0,189500,0,189500,1250,0,34585);
INSERT INTO "profit_tally" VALUES(914397812624411712,'day','2026-07-29','tiktokShop','',1,1,119000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,119000,119000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'day','2026-08-01','shopee','',1,3,297000,0,-1000,0,-1250,0,0,0,0,0,0,0,0,0,0,0,297000,297000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'day','2026-08-04','shopee','',1,3,366500,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,366500,366500,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'day','2026-08-04','tiktokShop','',1,2,238000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,238000,238000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'payment','2026-07','shopee','COD (Bayar di Tempat)',3,3,423000,0,-3500,0,-38359,-39853,0,-2098,0,0,0,0,0,0,0,0,423000,0,423000,3750,0,76560);
INSERT INTO "profit_tally" VALUES(914397812624411712,'payment','2026-07','shopee','Online Payment',1,1,115500,0,0,0,-10779,-10973,0,-578,0,0,0,0,0,0,0,0,115500,0,115500,1250,0,21080);
INSERT INTO "profit_tally" VALUES(914397812624411712,'payment','2026-07','shopee','QRIS',1,1,189500,0,0,0,-16884,-18003,0,-948,0,0,0,0,0,0,0,0,189500,0,189500,1250,0,34585);
INSERT INTO "profit_tally" VALUES(914397812624411712,'payment','2026-07','shopee','SPayLater',1,3,495000,0,0,0,-42088,-47025,0,-2475,0,0,0,0,0,0,0,0,495000,0,495000,1250,0,90338);
INSERT INTO "profit_tally" VALUES(914397812624411712,'payment','2026-07','shopee','Saldo ShopeePay',2,4,482500,0,-500,0,-42265,-45791,0,-2411,0,0,0,0,0,0,0,0,482500,0,482500,2500,0,87967);
INSERT INTO "profit_tally" VALUES(914397812624411712,'payment','2026-07','tiktokShop','COD (Bayar di Tempat)',1,1,125000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,125000,125000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'payment','2026-07','tiktokShop','Online Payment',4,5,621000,0,0,0,-5000,0,0,0,0,0,0,0,0,0,0,0,621000,621000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'payment','2026-07','tiktokShop','QRIS',1,1,189500,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,189500,189500,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'payment','2026-07','tiktokShop','SPayLater',1,1,189500,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,189500,189500,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'payment','2026-08','shopee','Online Payment',1,3,297000,0,-1000,0,-1250,0,0,0,0,0,0,0,0,0,0,0,297000,297000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'payment','2026-08','shopee','QRIS',1,3,366500,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,366500,366500,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'payment','2026-08','tiktokShop','COD (Bayar di Tempat)',1,2,238000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,238000,238000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-07','shopee','?914397825583449794',1,1,99000,0,0,0,-8508,-9405,0,-495,0,0,0,0,0,0,0,0,99000,0,99000,340,0,18067);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-07','shopee','?914397825587644089',1,1,189500,0,0,0,-16884,-18003,0,-948,0,0,0,0,0,0,0,0,189500,0,189500,1250,0,34585);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-07','shopee','?914397825587644090',1,1,125000,0,0,0,-11563,-11875,0,-625,0,0,0,0,0,0,0,0,125000,0,125000,1250,0,22813);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-07','shopee','?914397825587644091',1,1,119000,0,-500,0,-11026,-11258,0,-593,0,0,0,0,0,0,0,0,119000,0,119000,1250,0,21627);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-07','shopee','?914397825587644092',1,1,115500,0,0,0,-10779,-10973,0,-578,0,0,0,0,0,0,0,0,115500,0,115500,1250,0,21080);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-07','shopee','?914397825587644093',1,1,115500,0,0,0,-9927,-10973,0,-578,0,0,0,0,0,0,0,0,115500,0,115500,398,0,21080);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-07','shopee','?914397825587644094',1,3,495000,0,0,0,-42088,-47025,0,-2475,0,0,0,0,0,0,0,0,495000,0,495000,1250,0,90338);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-07','shopee','?914397825587644096',1,1,149000,0,0,0,-12804,-14155,0,-745,0,0,0,0,0,0,0,0,149000,0,149000,512,0,27193);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-07','shopee','?914397825587644097',1,1,149000,0,-1000,0,-13460,-14060,0,-740,0,0,0,0,0,0,0,0,149000,0,149000,1250,0,27010);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-07','shopee','?914397825587644098',1,1,149000,0,-2500,0,-13336,-13918,0,-733,0,0,0,0,0,0,0,0,149000,0,149000,1250,0,26737);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-07','tiktokShop','?914397828988562419',1,1,165000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,165000,165000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-07','tiktokShop','?914397828988562421',1,2,238000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,238000,238000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-07','tiktokShop','?914397828988562422',1,1,119000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,119000,119000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-07','tiktokShop','?914397828988562425',2,2,379000,0,0,0,-2500,0,0,0,0,0,0,0,0,0,0,0,379000,379000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-07','tiktokShop','?914397828988562426',1,1,99000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,99000,99000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-07','tiktokShop','?914397828988562427',1,1,125000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,125000,125000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-08','shopee','?914397825583449794',1,1,99000,0,0,0,-337,0,0,0,0,0,0,0,0,0,0,0,99000,99000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-08','shopee','?914397825587644088',1,3,297000,0,-1000,0,-1250,0,0,0,0,0,0,0,0,0,0,0,297000,297000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-08','shopee','?914397825587644095',1,1,178000,0,0,0,-608,0,0,0,0,0,0,0,0,0,0,0,178000,178000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-08','shopee','?914397825587644099',1,1,89500,0,0,0,-305,0,0,0,0,0,0,0,0,0,0,0,89500,89500,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'product','2026-08','tiktokShop','?914397828988562420',1,2,238000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,238000,238000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-07','shopee','?914397825583449794',1,1,99000,0,0,0,-8508,-9405,0,-495,0,0,0,0,0,0,0,0,99000,0,99000,340,0,18067);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-07','shopee','?914397825587644089',1,1,189500,0,0,0,-16884,-18003,0,-948,0,0,0,0,0,0,0,0,189500,0,189500,1250,0,34585);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-07','shopee','?914397825587644090',1,1,125000,0,0,0,-11563,-11875,0,-625,0,0,0,0,0,0,0,0,125000,0,125000,1250,0,22813);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-07','shopee','?914397825587644091',1,1,119000,0,-500,0,-11026,-11258,0,-593,0,0,0,0,0,0,0,0,119000,0,119000,1250,0,21627);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-07','shopee','?914397825587644092',1,1,115500,0,0,0,-10779,-10973,0,-578,0,0,0,0,0,0,0,0,115500,0,115500,1250,0,21080);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-07','shopee','?914397825587644093',1,1,115500,0,0,0,-9927,-10973,0,-578,0,0,0,0,0,0,0,0,115500,0,115500,398,0,21080);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-07','shopee','?914397825587644094',1,3,495000,0,0,0,-42088,-47025,0,-2475,0,0,0,0,0,0,0,0,495000,0,495000,1250,0,90338);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-07','shopee','?914397825587644096',1,1,149000,0,0,0,-12804,-14155,0,-745,0,0,0,0,0,0,0,0,149000,0,149000,512,0,27193);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-07','shopee','?914397825587644097',1,1,149000,0,-1000,0,-13460,-14060,0,-740,0,0,0,0,0,0,0,0,149000,0,149000,1250,0,27010);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-07','shopee','?914397825587644098',1,1,149000,0,-2500,0,-13336,-13918,0,-733,0,0,0,0,0,0,0,0,149000,0,149000,1250,0,26737);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-07','tiktokShop','?914397828988562419',1,1,165000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,165000,165000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-07','tiktokShop','?914397828988562421',1,2,238000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,238000,238000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-07','tiktokShop','?914397828988562422',1,1,119000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,119000,119000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-07','tiktokShop','?914397828988562425',2,2,379000,0,0,0,-2500,0,0,0,0,0,0,0,0,0,0,0,379000,379000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-07','tiktokShop','?914397828988562426',1,1,99000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,99000,99000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-07','tiktokShop','?914397828988562427',1,1,125000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,125000,125000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-08','shopee','?914397825583449794',1,1,99000,0,0,0,-337,0,0,0,0,0,0,0,0,0,0,0,99000,99000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-08','shopee','?914397825587644088',1,3,297000,0,-1000,0,-1250,0,0,0,0,0,0,0,0,0,0,0,297000,297000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-08','shopee','?914397825587644095',1,1,178000,0,0,0,-608,0,0,0,0,0,0,0,0,0,0,0,178000,178000,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-08','shopee','?914397825587644099',1,1,89500,0,0,0,-305,0,0,0,0,0,0,0,0,0,0,0,89500,89500,0,0,0,0);
INSERT INTO "profit_tally" VALUES(914397812624411712,'variant','2026-08','tiktokShop','?914397828988562420',1,2,238000,0,0,0,-1250,0,0,0,0,0,0,0,0,0,0,0,238000,238000,0,0,0,0);
CREATE TABLE profit_turn (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  PRIMARY KEY (shop_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "profit_turn" VALUES(914397812624411712);
CREATE TABLE record_pack (
  shop_id INTEGER NOT NULL,
  import_id INTEGER NOT NULL,
  pack INTEGER NOT NULL,
  subjects BLOB NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (shop_id, import_id, pack),
  FOREIGN KEY (shop_id, import_id) REFERENCES file_import (shop_id, import_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "record_pack" VALUES(914397812624411712,914397815826945238,914397822495888598,X'D6140291F997B00CD7140291F997B00CD8140291F997B00CD9140291F997B00CDA140291F997B00CDB140291F997B00CDC140291F997B00CDD140291F997B00C',X'0101018092B8669F01000080B2853D9F010000498A0100000000000E00000032363037303833303030303030300E00000032363037303833303030303030300300000049445208000000000000000800000061646D696E466565B7D7FFFFFFFFFFFF10000000667265655368697070696E675874726196E7FFFFFFFFFFFF05000000676F6F647348E801000000000010000000696E737572616E63655072656D69756D8FFDFFFFFFFFFFFF0D00000070726F63657373696E674665651EFBFFFFFFFFFFFF0900000070726F6D6F5874726107EAFFFFFFFFFFFF0F0000007368697070696E6753756273696479C832000000000000110000007368697070696E67546F436F757269657238CDFFFFFFFFFFFF000000000000000001010180EEDE6B9F01000080C6F84C9F010000D4270600000000000E00000032363037313152305A4D4D5A35510E00000032363037313152305A4D4D5A35510300000049445208000000000000000800000061646D696E4665657A60FFFFFFFFFFFF10000000667265655368697070696E6758747261529FFFFFFFFFFFFF05000000676F6F6473988D07000000000010000000696E737572616E63655072656D69756D55F6FFFFFFFFFFFF0D00000070726F63657373696E674665651EFBFFFFFFFFFFFF0900000070726F6D6F58747261FDA8FFFFFFFFFFFF0F0000007368697070696E67537562736964796419000000000000110000007368697070696E67546F436F75726965729CE6FFFFFFFFFFFF00000000000000000101018002527B9F01000080DA6B5C9F010000F26B0100000000000E00000032363037313444315939395A42450E00000032363037313444315939395A42450300000049445208000000000000000800000061646D696E466565C7DAFFFFFFFFFFFF10000000667265655368697070696E675874726171E9FFFFFFFFFFFF05000000676F6F64732CC301000000000010000000696E737572616E63655072656D69756DBEFDFFFFFFFFFFFF0D00000070726F63657373696E674665651EFBFFFFFFFFFFFF0900000070726F6D6F58747261B2EBFFFFFFFFFFFF0F0000007368697070696E67537562736964797094000000000000110000007368697070696E67546F436F7572696572906BFFFFFFFFFFFF00000000000000000101018016C58A9F01000080EEDE6B9F010000E6830400000000000E00000032363037313732325859585948350E00000032363037313732325859585948350300000049445208000000000000000800000061646D696E466565DB8AFFFFFFFFFFFF10000000667265655368697070696E675874726101B9FFFFFFFFFFFF05000000676F6F6473EC8B05000000000010000000696E737572616E63655072656D69756DE6F8FFFFFFFFFFFF0D00000070726F63657373696E674665651EFBFFFFFFFFFFFF0900000070726F6D6F587472611AC0FFFFFFFFFFFF0F0000007368697070696E6753756273696479401F000000000000110000007368697070696E67546F436F7572696572C0E0FFFFFFFFFFFF000000000000000001010180865E9F9F0100008002527B9F010000BCD30100000000000E0000003236303732305132574B4A5951570E0000003236303732305132574B4A5951570300000049445209000000000000000800000061646D696E4665654ED0FFFFFFFFFFFF10000000667265655368697070696E675874726118E3FFFFFFFFFFFF05000000676F6F6473084602000000000010000000696E737572616E63655072656D69756D1CFDFFFFFFFFFFFF0D00000070726F63657373696E674665651EFBFFFFFFFFFFFF0900000070726F6D6F58747261FCE5FFFFFFFFFFFF0D00000073656C6C6572566F756368657218FCFFFFFFFFFFFF130000007368697070696E675061696442794275796572401F000000000000110000007368697070696E67546F436F7572696572C0E0FFFFFFFFFFFF0000000000000000010101809AD1AE9F0100008016C58A9F01000087750100000000000E000000323630373233433356383759584B0E000000323630373233433356383759584B0300000049445209000000000000000800000061646D696E466565D0D9FFFFFFFFFFFF10000000667265655368697070696E6758747261DBE8FFFFFFFFFFFF05000000676F6F6473D8D001000000000010000000696E737572616E63655072656D69756DAFFDFFFFFFFFFFFF0D00000070726F63657373696E674665651EFBFFFFFFFFFFFF0900000070726F6D6F587472612BEBFFFFFFFFFFFF0D00000073656C6C6572566F75636865720CFEFFFFFFFFFFFF0F0000007368697070696E67537562736964796419000000000000110000007368697070696E67546F436F75726965729CE6FFFFFFFFFFFF000000000000000001010180521EB99F010000802A389A9F010000F1CE0100000000000E00000032363037323631345458565833420E00000032363037323631345458565833420300000049445209000000000000000800000061646D696E466565CAD0FFFFFFFFFFFF10000000667265655368697070696E675874726163E3FFFFFFFFFFFF05000000676F6F6473084602000000000010000000696E737572616E63655072656D69756D23FDFFFFFFFFFFFF0D00000070726F63657373696E674665651EFBFFFFFFFFFFFF0900000070726F6D6F587472613FE6FFFFFFFFFFFF0D00000073656C6C6572566F75636865723CF6FFFFFFFFFFFF0F0000007368697070696E6753756273696479401F000000000000110000007368697070696E67546F436F7572696572C0E0FFFFFFFFFFFF0000000000000000010101801EDED29F010000803EABA99F01000041580200000000000E0000003236303732395034534A475839320E0000003236303732395034534A475839320300000049445208000000000000000800000061646D696E466565EEC2FFFFFFFFFFFF10000000667265655368697070696E6758747261FDDAFFFFFFFFFFFF05000000676F6F64733CE402000000000010000000696E737572616E63655072656D69756D4CFCFFFFFFFFFFFF0D00000070726F63657373696E674665651EFBFFFFFFFFFFFF0900000070726F6D6F58747261B0DEFFFFFFFFFFFF0F0000007368697070696E6753756273696479401F000000000000110000007368697070696E67546F436F7572696572C0E0FFFFFFFFFFFF0000000000000000');
INSERT INTO "record_pack" VALUES(914397812624411712,914397824958498488,914397825667335865,X'B8864A49FA97B00CB9864A49FA97B00CBA864A49FA97B00CBB864A49FA97B00CBC864A49FA97B00CBD864A49FA97B00CBE864A49FA97B00CBF864A49FA97B00CC0864A49FA97B00CC1864A49FA97B00C',X'7B226368223A2273686F706565222C2273223A22636F6D706C65746564222C226E223A223236303730383330303030303030222C227374223A2253656C65736169222C226279223A2270656D62656C693534373730353733222C227263223A22442A2A2A2A2A2A73222C227068223A222A2A2A2A2A2A3332222C226164223A222A2A2A2A2A2A6C616E204B656E616E6761204E6F2E2033302C204B41422E204A454D4245522C204B4543414D4154414E20434F4E544F482C204A4157412054494D55522C2049442C203539343030222C226369223A224B41422E204A454D424552222C227072223A224A4157412054494D5552222C22706D223A22434F44202842617961722064692054656D70617429222C227370223A224E657874204461792D4A4E4520594553222C227472223A225350584944303736373437333139323431222C226375223A22494452222C226F223A313738333531313730303030302C227064223A313738333531313730303030302C227362223A313738333730323734303030302C226172223A313738333539313038303030302C22636F223A313738343136373830303030302C2274223A3132353030302C2277223A3432302C22616D223A7B227368697070696E67457374696D617465223A31333030302C227368697070696E67526562617465457374696D617465223A31333030307D2C226F74223A7B22416E746172206B6520636F756E7465722F207069636B2D7570223A22416E746172206B6520436F756E746572227D2C226C223A5B7B2271223A312C226B223A22306334663539353934386339656538662E31222C22736B223A224B41494E2D4241524F4E47222C2276223A22496E6469676F222C2270223A224B61696E20426174696B204361702032204D65746572204D6F74696620506172616E67204261726F6E67204A6570617261222C226F70223A3133353030302C227070223A3132353030302C22737562223A3132353030302C2277223A3432302C22616D223A7B2273656C6C6572446973636F756E74223A31303030302C22746F74616C446973636F756E74223A31303030307D7D5D7D7B226368223A2273686F706565222C2273223A22636F6D706C65746564222C226E223A2232363037313152305A4D4D5A3551222C227374223A2253656C65736169222C226279223A2270656D62656C693934373838343933222C227263223A22572A2A2A2A2A2A69222C227068223A222A2A2A2A2A2A3330222C226164223A222A2A2A2A2A2A6C616E204D61776172204E6F2E203131392C204B4F54412053454D4152414E472C204B4543414D4154414E20434F4E544F482C204A4157412054454E4741482C2049442C203539343030222C226369223A224B4F54412053454D4152414E47222C227072223A224A4157412054454E474148222C22706D223A22535061794C61746572222C227370223A2248656D6174204B6172676F2D5350582048656D6174222C227472223A225350584944303332373539383032383931222C226375223A22494452222C226F223A313738333738343934303030302C227064223A313738333738353234303030302C227362223A313738333936313934303030302C226172223A313738333831363038303030302C22636F223A313738343232333636303030302C2274223A3437303235302C2277223A3834302C22616D223A7B22706C6174666F726D566F7563686572223A32343735302C227368697070696E67457374696D617465223A363530302C227368697070696E67526562617465457374696D617465223A363530307D2C226F74223A7B22416E746172206B6520636F756E7465722F207069636B2D7570223A22416E746172206B6520436F756E746572227D2C226C223A5B7B2271223A332C226B223A22383035373434353239656664653361332E31222C22736B223A224B504A2D504152414E47222C2276223A2248696A6175204C756D75742C584C222C2270223A224B656D656A6120426174696B2050726961204C656E67616E2050616E6A616E67204D6F74696620506172616E67204B6174756E205072696D6973696D61222C226F70223A3138393030302C227070223A3136353030302C22737562223A3439353030302C2277223A3834302C22616D223A7B2273656C6C6572446973636F756E74223A37323030302C22746F74616C446973636F756E74223A37323030307D7D5D7D7B226368223A2273686F706565222C2273223A22636F6D706C65746564222C226E223A2232363037313444315939395A4245222C227374223A2253656C65736169222C226279223A2270656D62656C693733303030373031222C227263223A224D2A2A2A2A2A2A69222C227068223A222A2A2A2A2A2A3230222C226164223A222A2A2A2A2A2A6C616E2054657261746169204E6F2E2037322C204B41422E20494E445241474952492048494C49522C204B4543414D4154414E20434F4E544F482C20524941552C2049442C203539343030222C226369223A224B41422E20494E445241474952492048494C4952222C227072223A2252494155222C22706D223A224F6E6C696E65205061796D656E74222C227370223A22526567756C65722028436173686C657373292D535058205374616E64617264222C227472223A225350584944303434353835333133373531222C226375223A22494452222C226F223A313738333938313536303030302C227064223A313738333938323034303030302C227362223A313738343232313134303030302C226172223A313738343035323330303030302C22636F223A313738343534363934303030302C2274223A3130393732352C2277223A3238302C22616D223A7B22706C6174666F726D566F7563686572223A353737352C227368697070696E67457374696D617465223A33383030302C227368697070696E67526562617465457374696D617465223A33383030307D2C226F74223A7B22416E746172206B6520636F756E7465722F207069636B2D7570223A22416E746172206B6520436F756E746572227D2C226C223A5B7B2271223A312C226B223A22316664386333363430356238303666372E31222C22736B223A224B50442D4D454741222C2276223A22486974616D2C4C222C2270223A224B656D656A6120426174696B2050726961204C656E67616E2050656E64656B204D6F746966204D656761204D656E64756E67222C226F70223A3133393030302C227070223A3131353530302C22737562223A3131353530302C2277223A3238302C22616D223A7B2273656C6C6572446973636F756E74223A32333530302C22746F74616C446973636F756E74223A32333530307D7D5D7D7B226368223A2273686F706565222C2273223A22636F6D706C65746564222C226E223A223236303731373232585958594835222C227374223A2253656C65736169222C226279223A2270656D62656C693234383634383533222C227263223A224C2A2A2A2A2A2A62222C227068223A222A2A2A2A2A2A3430222C226164223A222A2A2A2A2A2A6C616E204D61776172204E6F2E2036382C204B4F54412054414E474552414E472C204B4543414D4154414E20434F4E544F482C2042414E54454E2C2049442C203539343030222C226369223A224B4F54412054414E474552414E47222C227072223A2242414E54454E222C22706D223A2253616C646F2053686F706565506179222C227370223A22526567756C65722028436173686C657373292D4A4E4520526567756C6572222C227472223A225350584944303632343937303833333930222C226375223A22494452222C226F223A313738343236363434303030302C227064223A313738343236373238303030302C227362223A313738343438303334303030302C226172223A313738343334323136303030302C22636F223A313738343738323434303030302C2274223A3334353332352C2277223A3932302C22616D223A7B22706C6174666F726D566F7563686572223A31383137352C227368697070696E67457374696D617465223A383030302C227368697070696E67526562617465457374696D617465223A383030307D2C226F74223A7B22416E746172206B6520636F756E7465722F207069636B2D7570223A22416E746172206B6520436F756E746572227D2C226C223A5B7B2271223A312C226B223A22633932316365643263376564613930342E31222C22736B223A22424C532D4C4552454E47222C2276223A22536F67616E2C4C222C2270223A22426C6F75736520426174696B2057616E697461204C656E67616E20332F34204D6F746966204C6572656E67222C226F70223A3132393030302C227070223A39393030302C22737562223A39393030302C2277223A3332302C22616D223A7B2273656C6C6572446973636F756E74223A33303030302C22746F74616C446973636F756E74223A33303030307D7D2C7B2271223A312C226B223A22393436353864666537316232613337322E31222C22736B223A224B50442D4D454741222C2276223A22536F67616E2C4C222C2270223A224B656D656A6120426174696B2050726961204C656E67616E2050656E64656B204D6F746966204D656761204D656E64756E67222C226F70223A3133393030302C227070223A3131353530302C22737562223A3131353530302C2277223A3238302C22616D223A7B2273656C6C6572446973636F756E74223A32333530302C22746F74616C446973636F756E74223A32333530307D7D2C7B2271223A312C226B223A22363563393461636162356231333932662E31222C22736B223A224F55542D5349444F222C2276223A22496E6469676F2C53222C2270223A224F7574657220426174696B2057616E697461204B696D6F6E6F204D6F746966205369646F204D756B7469222C226F70223A3137353030302C227070223A3134393030302C22737562223A3134393030302C2277223A3332302C22616D223A7B2273656C6C6572446973636F756E74223A32363030302C22746F74616C446973636F756E74223A32363030307D7D5D7D7B226368223A2273686F706565222C2273223A22636F6D706C65746564222C226E223A223236303732305132574B4A595157222C227374223A2253656C65736169222C226279223A2270656D62656C693437363131393531222C227263223A22532A2A2A2A2A2A69222C227068223A222A2A2A2A2A2A3131222C226164223A222A2A2A2A2A2A6C616E2043656D70616B61204E6F2E2034312C204B4F54412054414E474552414E472C204B4543414D4154414E20434F4E544F482C2042414E54454E2C2049442C203539343030222C226369223A224B4F54412054414E474552414E47222C227072223A2242414E54454E222C22706D223A22434F44202842617961722064692054656D70617429222C227370223A22526567756C65722028436173686C657373292D4A4E4520526567756C6572222C227472223A225350584944303935323530303833343732222C226375223A22494452222C226F223A313738343535353736303030302C227064223A313738343535353736303030302C227362223A313738343733393534303030302C226172223A313738343633373534303030302C22636F223A313738353131383332303030302C2274223A3134383535302C2277223A3332302C22616D223A7B22706C6174666F726D566F7563686572223A373435302C2273656C6C6572566F7563686572223A313030302C227368697070696E67457374696D617465223A383030302C227368697070696E675061696442794275796572223A383030302C227368697070696E67526562617465457374696D617465223A383030307D2C226F74223A7B22416E746172206B6520636F756E7465722F207069636B2D7570223A22416E746172206B6520436F756E746572227D2C226C223A5B7B2271223A312C226B223A22396538613036366561353862366432612E31222C22736B223A224F55542D5349444F222C2276223A22536F67616E2C53222C2270223A224F7574657220426174696B2057616E697461204B696D6F6E6F204D6F746966205369646F204D756B7469222C226F70223A3137353030302C227070223A3134393030302C22737562223A3134393030302C2277223A3332302C22616D223A7B2273656C6C6572446973636F756E74223A32363030302C22746F74616C446973636F756E74223A32363030307D7D5D7D7B226368223A2273686F706565222C2273223A22636F6D706C65746564222C226E223A22323630373233433356383759584B222C227374223A2253656C65736169222C226279223A2270656D62656C693338383736333232222C227263223A22412A2A2A2A2A2A61222C227068223A222A2A2A2A2A2A3733222C226164223A222A2A2A2A2A2A6C616E204D656C617469204E6F2E2034372C204B4F54412053454D4152414E472C204B4543414D4154414E20434F4E544F482C204A4157412054454E4741482C2049442C203539343030222C226369223A224B4F54412053454D4152414E47222C227072223A224A4157412054454E474148222C22706D223A2253616C646F2053686F706565506179222C227370223A22526567756C65722028436173686C657373292D4A4E4520526567756C6572222C227472223A225350584944303634353338373937313533222C226375223A22494452222C226F223A313738343734323930303030302C227064223A313738343734343238303030302C227362223A313738343939383734303030302C226172223A313738343737333338303030302C22636F223A313738353334393734303030302C2274223A3131383530302C2277223A3238302C22616D223A7B2273656C6C6572566F7563686572223A3530302C227368697070696E67457374696D617465223A363530302C227368697070696E67526562617465457374696D617465223A363530307D2C226F74223A7B22416E746172206B6520636F756E7465722F207069636B2D7570223A22416E746172206B6520436F756E746572227D2C226C223A5B7B2271223A312C226B223A22363532396461396431366238616631362E31222C22736B223A224B50442D4B4157554E47222C2276223A22536F67616E2C4D222C2270223A224B656D656A6120426174696B2050726961204C656E67616E2050656E64656B204D6F746966204B6177756E67204B6174756E2048616C7573222C226F70223A3134353030302C227070223A3131393030302C22737562223A3131393030302C2277223A3238302C22616D223A7B2273656C6C6572446973636F756E74223A32363030302C22746F74616C446973636F756E74223A32363030307D7D5D7D7B226368223A2273686F706565222C2273223A22636F6D706C65746564222C226E223A223236303732363134545856583342222C227374223A2253656C65736169222C226279223A2270656D62656C693735383232383639222C227263223A22492A2A2A2A2A2A79222C227068223A222A2A2A2A2A2A3730222C226164223A222A2A2A2A2A2A6C616E20416E676772656B204E6F2E203136382C204B4F544120535552414B415254412C204B4543414D4154414E20434F4E544F482C204A4157412054454E4741482C2049442C203539343030222C226369223A224B4F544120535552414B41525441222C227072223A224A4157412054454E474148222C22706D223A22434F44202842617961722064692054656D70617429222C227370223A22526567756C65722028436173686C657373292D535058205374616E64617264222C227472223A225350584944303735333736383231303239222C226375223A22494452222C226F223A313738353034343436303030302C227064223A313738353034343436303030302C227362223A313738353235373934303030302C226172223A313738353132313830303030302C22636F223A313738353532383732303030302C2274223A3134363530302C2277223A3332302C22616D223A7B2273656C6C6572566F7563686572223A323530302C227368697070696E67457374696D617465223A383030302C227368697070696E67526562617465457374696D617465223A383030307D2C226F74223A7B22416E746172206B6520636F756E7465722F207069636B2D7570223A22416E746172206B6520436F756E746572227D2C226C223A5B7B2271223A312C226B223A22396463333334316334376239363832382E31222C22736B223A224F55542D5349444F222C2276223A22536F67616E2C584C222C2270223A224F7574657220426174696B2057616E697461204B696D6F6E6F204D6F746966205369646F204D756B7469222C226F70223A3137353030302C227070223A3134393030302C22737562223A3134393030302C2277223A3332302C22616D223A7B2273656C6C6572446973636F756E74223A32363030302C22746F74616C446973636F756E74223A32363030307D7D5D7D7B226368223A2273686F706565222C2273223A22636F6D706C65746564222C226E223A223236303732395034534A47583932222C227374223A2253656C65736169222C226279223A2270656D62656C693531333533303638222C227263223A22592A2A2A2A2A2A69222C227068223A222A2A2A2A2A2A3632222C226164223A222A2A2A2A2A2A6C616E204461686C6961204E6F2E2033302C204B4F5441204A414B415254412042415241542C204B4543414D4154414E20434F4E544F482C20444B49204A414B415254412C2049442C203539343030222C226369223A224B4F5441204A414B41525441204241524154222C227072223A22444B49204A414B41525441222C22706D223A2251524953222C227370223A22526567756C65722028436173686C657373292D535058205374616E64617264222C227472223A225350584944303831383438313535313237222C22626E223A22746F6C6F6E6720646962756E676B757320726170692C20756E74756B206B61646F222C226375223A22494452222C226F223A313738353333313536303030302C227064223A313738353333323736303030302C227362223A313738353531373134303030302C226172223A313738353336383034303030302C22636F223A313738353939373734303030302C2274223A3138393530302C2277223A3332302C22616D223A7B227368697070696E67457374696D617465223A383030302C227368697070696E67526562617465457374696D617465223A383030307D2C226F74223A7B22416E746172206B6520636F756E7465722F207069636B2D7570223A22416E746172206B6520436F756E746572227D2C226C223A5B7B2271223A312C226B223A22346134643561396165383865656362392E31222C22736B223A224452532D53454B4152222C2276223A22536F67616E2C53222C2270223A22447265737320426174696B2057616E697461204D696469204D6F7469662053656B6172204A61676164222C226F70223A3232353030302C227070223A3138393530302C22737562223A3138393530302C2277223A3332302C22616D223A7B2273656C6C6572446973636F756E74223A33353530302C22746F74616C446973636F756E74223A33353530307D7D5D7D7B226368223A2273686F706565222C2273223A2264656C697665726564222C226E223A223236303830314235523735584653222C227374223A2254656C61682044696B6972696D222C226279223A2270656D62656C693435333432363937222C227263223A22542A2A2A2A2A2A6E222C227068223A222A2A2A2A2A2A3534222C226164223A222A2A2A2A2A2A6C616E2054657261746169204E6F2E2035362C204B4F54412050414C454D42414E472C204B4543414D4154414E20434F4E544F482C2053554D41544552412053454C4154414E2C2049442C203539343030222C226369223A224B4F54412050414C454D42414E47222C227072223A2253554D41544552412053454C4154414E222C22706D223A224F6E6C696E65205061796D656E74222C227370223A22526567756C65722028436173686C657373292D535058205374616E64617264222C227472223A225350584944303231383635373738353336222C22626E223A227761726E61206A616E67616E2074657274756B61725C6E746572696D61206B61736968222C226375223A22494452222C226F223A313738353538363638303030302C227064223A313738353538373832303030302C227362223A313738353737363334303030302C226172223A313738353636313332303030302C2274223A3239363030302C2277223A3936302C22616D223A7B2273656C6C6572566F7563686572223A313030302C227368697070696E67457374696D617465223A31383030302C227368697070696E67526562617465457374696D617465223A31383030307D2C226F74223A7B22416E746172206B6520636F756E7465722F207069636B2D7570223A22416E746172206B6520436F756E746572227D2C226C223A5B7B2271223A332C226B223A22353238333063616638343032386264302E31222C22736B223A22424C532D4C4552454E47222C2276223A22536F67616E2C4D222C2270223A22426C6F75736520426174696B2057616E697461204C656E67616E20332F34204D6F746966204C6572656E67222C226F70223A3132393030302C227070223A39393030302C22737562223A3239373030302C2277223A3936302C22616D223A7B2273656C6C6572446973636F756E74223A39303030302C22746F74616C446973636F756E74223A39303030307D7D5D7D7B226368223A2273686F706565222C2273223A2273686970706564222C226E223A223236303830343036515753574E47222C227374223A22536564616E672044696B6972696D222C226279223A2270656D62656C693235323939383039222C227263223A22452A2A2A2A2A2A73222C227068223A222A2A2A2A2A2A3930222C226164223A222A2A2A2A2A2A6C616E204B656E616E6761204E6F2E2037382C204B4F54412044454E50415341522C204B4543414D4154414E20434F4E544F482C2042414C492C2049442C203539343030222C226369223A224B4F54412044454E5041534152222C227072223A2242414C49222C22706D223A2251524953222C227370223A2248656D6174204B6172676F2D5350582048656D6174222C227472223A225350584944303931393933373132353339222C226375223A22494452222C226F223A313738353832323930303030302C227064223A313738353832333338303030302C227362223A313738363033353534303030302C226172223A313738353839383632303030302C2274223A3336363530302C2277223A3938302C22616D223A7B227368697070696E67457374696D617465223A31343030302C227368697070696E67526562617465457374696D617465223A31343030307D2C226F74223A7B22416E746172206B6520636F756E7465722F207069636B2D7570223A22416E746172206B6520436F756E746572227D2C226C223A5B7B2271223A312C226B223A22633932316365643263376564613930342E31222C22736B223A22424C532D4C4552454E47222C2276223A22536F67616E2C4C222C2270223A22426C6F75736520426174696B2057616E697461204C656E67616E20332F34204D6F746966204C6572656E67222C226F70223A3132393030302C227070223A39393030302C22737562223A39393030302C2277223A3332302C22616D223A7B2273656C6C6572446973636F756E74223A33303030302C22746F74616C446973636F756E74223A33303030307D7D2C7B2271223A312C226B223A22363762373239363235653030646139662E31222C22736B223A225352472D54554D50414C222C2276223A22496E6469676F222C2270223A22536172756E6720426174696B2050726961204D6F7469662054756D70616C222C226F70223A3131303030302C227070223A38393530302C22737562223A38393530302C2277223A3338302C22616D223A7B2273656C6C6572446973636F756E74223A32303530302C22746F74616C446973636F756E74223A32303530307D7D2C7B2271223A312C226B223A22343437393538643832383330366463362E31222C22736B223A224B504A2D5452554E54554D222C2276223A22536F67616E2C58584C222C2270223A224B656D656A6120426174696B205072696120536C696D20466974204C656E67616E2050616E6A616E67204D6F746966205472756E74756D222C226F70223A3230353030302C227070223A3137383030302C22737562223A3137383030302C2277223A3238302C22616D223A7B2273656C6C6572446973636F756E74223A32373030302C22746F74616C446973636F756E74223A32373030307D7D5D7D');
INSERT INTO "record_pack" VALUES(914397812624411712,914397827637996531,914397829022116852,X'F36B0014FB97B00CF46B0014FB97B00CF56B0014FB97B00CF66B0014FB97B00CF76B0014FB97B00CF86B0014FB97B00CF96B0014FB97B00CFA6B0014FB97B00CFB6B0014FB97B00CFC6B0014FB97B00C',X'7B226368223A2274696B746F6B53686F70222C2273223A22636F6D706C65746564222C226E223A22353830303030303030303030303030303033222C227374223A2253656C65736169222C226279223A2270656D62656C693239383039323936222C227263223A22452A2A2A2A2A2A64222C227068223A22282B3632293832392A2A2A2A2A2A3837222C226164223A222A2A2A2A2A2A6C616E2043656D70616B61204E6F2E20313831222C226369223A224B4F5441205355524142415941222C227072223A224A4157412054494D5552222C22706D223A224F6E6C696E65205061796D656E74222C227370223A224A26542045787072657373222C227472223A224A5832353730313533393536222C22706B223A2231313835323537373037393634393933313335222C226375223A22494452222C226F223A313738333530303336313030302C227064223A313738333530313234373030302C226172223A313738333537323631373030302C227368223A313738333537383930393030302C22646C223A313738333739373439343030302C2274223A3233383030302C2277223A3536302C22616D223A7B227368697070696E674F726967696E616C223A383030302C227368697070696E67506C6174666F726D446973636F756E74223A383030307D2C226F74223A7B2244656C6976657279204F7074696F6E223A22526567756C6572222C22446973747269637473223A224B6563616D6174616E20436F6E746F68222C2246756C66696C6C6D656E742054797065223A2244696B6972696D206F6C65682050656E6A75616C222C224E6F726D616C206F72205072652D6F72646572223A224E6F726D616C222C2256696C6C61676573223A224B656C75726168616E20436F6E746F68222C2257617265686F757365204E616D65223A22477564616E67204A6570617261222C225A6970636F6465223A223539343030227D2C226C223A5B7B2271223A322C226B223A22306436636133623432616134333533352E31222C22736B223A224B50442D4B4157554E47222C227369223A2231373330303030303030303030303130313330222C2276223A2248696A6175204C756D75742C204D222C2270223A224B656D656A6120426174696B2050726961204C656E67616E2050656E64656B204D6F746966204B6177756E67204B6174756E2048616C7573222C226F70223A3134353030302C227070223A3131393030302C22737562223A3233383030302C22616D223A7B2273656C6C6572446973636F756E74223A35323030302C22737562746F74616C4265666F7265446973636F756E74223A3239303030307D2C226F74223A7B2250726F647563742043617465676F7279223A22426174696B227D7D5D7D7B226368223A2274696B746F6B53686F70222C2273223A22636F6D706C65746564222C226E223A22353830353530333739393136363830343830222C227374223A2253656C65736169222C226279223A2270656D62656C693130353131373834222C227263223A22442A2A2A2A2A2A6E222C227068223A22282B3632293835322A2A2A2A2A2A3033222C226164223A222A2A2A2A2A2A6C616E204D61776172204E6F2E2039222C226369223A224B4F54412054414E474552414E47222C227072223A2242414E54454E222C22706D223A22434F44202842617961722064692054656D70617429222C227370223A225369436570617420524547222C227472223A224A5836323136373830333433222C22706B223A2231313038393633313336363735353736323739222C226375223A22494452222C226F223A313738333737383339373030302C227064223A313738333737383339373030302C226172223A313738333830323838353030302C227368223A313738333832313539333030302C22646C223A313738343139303039333030302C2274223A3132343030302C2277223A3432302C22616D223A7B227061796D656E74506C6174666F726D446973636F756E74223A313030302C227368697070696E674F726967696E616C223A383030302C227368697070696E67506C6174666F726D446973636F756E74223A383030307D2C226F74223A7B2244656C6976657279204F7074696F6E223A22526567756C6572222C22446973747269637473223A224B6563616D6174616E20436F6E746F68222C2246756C66696C6C6D656E742054797065223A2244696B6972696D206F6C65682050656E6A75616C222C224E6F726D616C206F72205072652D6F72646572223A224E6F726D616C222C2256696C6C61676573223A224B656C75726168616E20436F6E746F68222C2257617265686F757365204E616D65223A22477564616E67204A6570617261222C225A6970636F6465223A223539343030227D2C226C223A5B7B2271223A312C226B223A22666232663833333934613465306538332E31222C22736B223A224B41494E2D4241524F4E47222C227369223A2231373330303030303030303030303130373130222C2276223A22496E6469676F222C2270223A224B61696E20426174696B204361702032204D65746572204D6F74696620506172616E67204261726F6E67204A6570617261222C226F70223A3133353030302C227070223A3132353030302C22737562223A3132353030302C22616D223A7B2273656C6C6572446973636F756E74223A31303030302C22737562746F74616C4265666F7265446973636F756E74223A3133353030307D2C226F74223A7B2250726F647563742043617465676F7279223A22426174696B227D7D5D7D7B226368223A2274696B746F6B53686F70222C2273223A22636F6D706C65746564222C226E223A22353831313030373539383333333630393537222C227374223A2253656C65736169222C226279223A2270656D62656C693737323039363130222C227263223A22482A2A2A2A2A2A66222C227068223A22282B3632293838332A2A2A2A2A2A3432222C226164223A222A2A2A2A2A2A6C616E2054657261746169204E6F2E20313435222C226369223A224B41422E20534C454D414E222C227072223A22444920594F4759414B41525441222C22706D223A224F6E6C696E65205061796D656E74222C227370223A225369436570617420524547222C227472223A224A5837393034343337353631222C22706B223A2231313939353635383931353531363033343332222C226375223A22494452222C226F223A313738343031343933313030302C227064223A313738343031363335303030302C226172223A313738343036363336343030302C227368223A313738343037313938393030302C22646C223A313738343334303532353030302C2274223A3136353030302C2277223A3238302C22616D223A7B227368697070696E674F726967696E616C223A383030302C227368697070696E67506C6174666F726D446973636F756E74223A383030307D2C226F74223A7B2244656C6976657279204F7074696F6E223A22526567756C6572222C22446973747269637473223A224B6563616D6174616E20436F6E746F68222C2246756C66696C6C6D656E742054797065223A2244696B6972696D206F6C65682050656E6A75616C222C224E6F726D616C206F72205072652D6F72646572223A224E6F726D616C222C2256696C6C61676573223A224B656C75726168616E20436F6E746F68222C2257617265686F757365204E616D65223A22477564616E67204A6570617261222C225A6970636F6465223A223539343030227D2C226C223A5B7B2271223A312C226B223A22303236663337353838643630663633612E31222C22736B223A224B504A2D504152414E47222C227369223A2231373330303030303030303030303130303333222C2276223A2248696A6175204C756D75742C2058584C222C2270223A224B656D656A6120426174696B2050726961204C656E67616E2050616E6A616E67204D6F74696620506172616E67204B6174756E205072696D6973696D61222C226F70223A3138393030302C227070223A3136353030302C22737562223A3136353030302C22616D223A7B2273656C6C6572446973636F756E74223A32343030302C22737562746F74616C4265666F7265446973636F756E74223A3138393030307D2C226F74223A7B2250726F647563742043617465676F7279223A22426174696B227D7D5D7D7B226368223A2274696B746F6B53686F70222C2273223A22636F6D706C65746564222C226E223A22353830353235323339383433313938383130222C227374223A2253656C65736169222C226279223A2270656D62656C693933323839373832222C227263223A22462A2A2A2A2A2A77222C227068223A22282B3632293836322A2A2A2A2A2A3531222C226164223A222A2A2A2A2A2A6C616E2043656D70616B61204E6F2E20313233222C226369223A224B41422E204C41425548414E2042415455222C227072223A2253554D4154455241205554415241222C22706D223A2251524953222C227370223A224A26542045787072657373222C227472223A224A5833323139343239303530222C22706B223A2231313736303834313433363533333934353636222C226375223A22494452222C226F223A313738343330303234393030302C227064223A313738343330313434313030302C226172223A313738343331323736333030302C227368223A313738343331383137303030302C22646C223A313738343637363532313030302C2274223A3137373532352C2277223A3332302C22616D223A7B227061796D656E74506C6174666F726D446973636F756E74223A31313937352C227368697070696E674F726967696E616C223A33383030302C227368697070696E67506C6174666F726D446973636F756E74223A33383030307D2C226F74223A7B2244656C6976657279204F7074696F6E223A22526567756C6572222C22446973747269637473223A224B6563616D6174616E20436F6E746F68222C2246756C66696C6C6D656E742054797065223A2244696B6972696D206F6C65682050656E6A75616C222C224E6F726D616C206F72205072652D6F72646572223A224E6F726D616C222C2256696C6C61676573223A224B656C75726168616E20436F6E746F68222C2257617265686F757365204E616D65223A22477564616E67204A6570617261222C225A6970636F6465223A223539343030227D2C226C223A5B7B2271223A312C226B223A22333235346466313166373265333838622E31222C22736B223A224452532D53454B4152222C227369223A2231373330303030303030303030303130343133222C2276223A224D6172756E2C20584C222C2270223A22447265737320426174696B2057616E697461204D696469204D6F7469662053656B6172204A61676164222C226F70223A3232353030302C227070223A3138393530302C22737562223A3138393530302C22616D223A7B2273656C6C6572446973636F756E74223A33353530302C22737562746F74616C4265666F7265446973636F756E74223A3232353030307D2C226F74223A7B2250726F647563742043617465676F7279223A22426174696B227D7D5D7D7B226368223A2274696B746F6B53686F70222C2273223A22636F6D706C65746564222C226E223A22353831303735363139373539383739323837222C227374223A2253656C65736169222C226279223A2270656D62656C693734333738303335222C227263223A224D2A2A2A2A2A2A6B222C227068223A22282B3632293830362A2A2A2A2A2A3739222C226164223A222A2A2A2A2A2A6C616E2043656D70616B61204E6F2E20313338222C226369223A224B4F5441204A41594150555241222C227072223A225041505541222C22706D223A224F6E6C696E65205061796D656E74222C227370223A224A4E4520526567756C6572222C227472223A224A5835323339313636393931222C22706B223A2231313937383537353932353330303437353939222C226375223A22494452222C226F223A313738343535363230313030302C227064223A313738343535373133303030302C226172223A313738343537323632353030302C227368223A313738343538353336363030302C22646C223A313738343937313438373030302C2274223A39363530302C2277223A3332302C22616D223A7B227061796D656E74506C6174666F726D446973636F756E74223A323530302C227368697070696E674F726967696E616C223A37373030302C227368697070696E67506C6174666F726D446973636F756E74223A37373030307D2C226F74223A7B2244656C6976657279204F7074696F6E223A22526567756C6572222C22446973747269637473223A224B6563616D6174616E20436F6E746F68222C2246756C66696C6C6D656E742054797065223A2244696B6972696D206F6C65682050656E6A75616C222C224E6F726D616C206F72205072652D6F72646572223A224E6F726D616C222C2256696C6C61676573223A224B656C75726168616E20436F6E746F68222C2257617265686F757365204E616D65223A22477564616E67204A6570617261222C225A6970636F6465223A223539343030227D2C226C223A5B7B2271223A312C226B223A22343465313063323866336135343132392E31222C22736B223A22424C532D4C4552454E47222C227369223A2231373330303030303030303030303130353031222C2276223A22536F67616E2C204D222C2270223A22426C6F75736520426174696B2057616E697461204C656E67616E20332F34204D6F746966204C6572656E67222C226F70223A3132393030302C227070223A39393030302C22737562223A39393030302C22616D223A7B2273656C6C6572446973636F756E74223A33303030302C22737562746F74616C4265666F7265446973636F756E74223A3132393030307D2C226F74223A7B2250726F647563742043617465676F7279223A22426174696B227D7D5D7D7B226368223A2274696B746F6B53686F70222C2273223A22636F6D706C65746564222C226E223A22353830353030303939373639373137313430222C227374223A2253656C65736169222C226279223A2270656D62656C693339353438333231222C227263223A224D2A2A2A2A2A2A73222C227068223A22282B3632293831322A2A2A2A2A2A3835222C226164223A222A2A2A2A2A2A6C616E2043656D70616B61204E6F2E203534222C226369223A224B4F5441204A414B415254412054494D5552222C227072223A22444B49204A414B41525441222C22706D223A22535061794C61746572222C227370223A224A26542045787072657373222C227472223A224A5838363233353732343832222C22706B223A2231313236373338333237333232343932373435222C226375223A22494452222C226F223A313738343831353434343030302C227064223A313738343831363232353030302C226172223A313738343838373932383030302C227368223A313738343839383833353030302C22646C223A313738353233353034303030302C2274223A3138393030302C2277223A3332302C22616D223A7B227061796D656E74506C6174666F726D446973636F756E74223A3530302C227368697070696E674F726967696E616C223A383030302C227368697070696E67506C6174666F726D446973636F756E74223A383030307D2C226F74223A7B2244656C6976657279204F7074696F6E223A22526567756C6572222C22446973747269637473223A224B6563616D6174616E20436F6E746F68222C2246756C66696C6C6D656E742054797065223A2244696B6972696D206F6C65682050656E6A75616C222C224E6F726D616C206F72205072652D6F72646572223A224E6F726D616C222C2256696C6C61676573223A224B656C75726168616E20436F6E746F68222C2257617265686F757365204E616D65223A22477564616E67204A6570617261222C225A6970636F6465223A223539343030227D2C226C223A5B7B2271223A312C226B223A22333235346466313166373265333838622E31222C22736B223A224452532D53454B4152222C227369223A2231373330303030303030303030303130343133222C2276223A224D6172756E2C20584C222C2270223A22447265737320426174696B2057616E697461204D696469204D6F7469662053656B6172204A61676164222C226F70223A3232353030302C227070223A3138393530302C22737562223A3138393530302C22616D223A7B2273656C6C6572446973636F756E74223A33353530302C22737562746F74616C4265666F7265446973636F756E74223A3232353030307D2C226F74223A7B2250726F647563742043617465676F7279223A22426174696B227D7D5D7D7B226368223A2274696B746F6B53686F70222C2273223A2263616E63656C6C6564222C226E223A22353831303530343739363836333937363137222C227374223A224469626174616C6B616E222C227274223A2243616E63656C222C226372223A2250656E676972696D616E20676167616C222C226362223A2273797374656D222C226279223A2270656D62656C693731363930353732222C227263223A22462A2A2A2A2A2A66222C227068223A22282B3632293831372A2A2A2A2A2A3433222C226164223A222A2A2A2A2A2A6C616E204B656E616E6761204E6F2E203632222C226369223A224B4F5441204A414B41525441204241524154222C227072223A22444B49204A414B41525441222C22706D223A22434F44202842617961722064692054656D70617429222C227370223A224A26542045787072657373222C227472223A224A5838363931313432383938222C22706B223A2231313735383038373330333035333331353233222C226375223A22494452222C226F223A313738353035313332383030302C227064223A313738353035313332383030302C226172223A313738353132363934313030302C227368223A313738353133363136393030302C226361223A313738353631313132393030302C2274223A302C2277223A3238302C22616D223A7B227061796D656E74506C6174666F726D446973636F756E74223A31323535302C227368697070696E674F726967696E616C223A383030302C227368697070696E67506C6174666F726D446973636F756E74223A383030307D2C226F74223A7B2244656C6976657279204F7074696F6E223A22526567756C6572222C22446973747269637473223A224B6563616D6174616E20436F6E746F68222C2246756C66696C6C6D656E742054797065223A2244696B6972696D206F6C65682050656E6A75616C222C224E6F726D616C206F72205072652D6F72646572223A224E6F726D616C222C2256696C6C61676573223A224B656C75726168616E20436F6E746F68222C2257617265686F757365204E616D65223A22477564616E67204A6570617261222C225A6970636F6465223A223539343030227D2C226C223A5B7B2271223A312C226B223A22623037343135353439333830393332342E31222C22736B223A224B50442D4D454741222C227369223A2231373330303030303030303030303130323230222C2276223A22486974616D2C204D222C2270223A224B656D656A6120426174696B2050726961204C656E67616E2050656E64656B204D6F746966204D656761204D656E64756E67222C226F70223A3133393030302C227070223A3131353530302C22737562223A3131353530302C22616D223A7B2273656C6C6572446973636F756E74223A32333530302C22737562746F74616C4265666F7265446973636F756E74223A3133393030307D2C226F74223A7B2250726F647563742043617465676F7279223A22426174696B227D7D5D7D7B226368223A2274696B746F6B53686F70222C2273223A22636F6D706C65746564222C226E223A22353830343734393539363936323335343730222C227374223A2253656C65736169222C226279223A2270656D62656C693137303835303334222C227263223A22452A2A2A2A2A2A66222C227068223A22282B3632293839312A2A2A2A2A2A3535222C226164223A222A2A2A2A2A2A6C616E204B656E616E6761204E6F2E20313935222C226369223A224B4F54412053454D4152414E47222C227072223A224A4157412054454E474148222C22706D223A224F6E6C696E65205061796D656E74222C227370223A224A26542045787072657373222C227472223A224A5831373733373831383230222C22706B223A2231313734343339383236303336363235363630222C226375223A22494452222C226F223A313738353239303731313030302C227064223A313738353239313535353030302C226172223A313738353337313230323030302C227368223A313738353337373733373030302C22646C223A313738353536353738323030302C2274223A3131333035302C2277223A3238302C22616D223A7B227061796D656E74506C6174666F726D446973636F756E74223A353935302C227368697070696E674F726967696E616C223A363530302C227368697070696E67506C6174666F726D446973636F756E74223A363530307D2C226F74223A7B2244656C6976657279204F7074696F6E223A22526567756C6572222C22446973747269637473223A224B6563616D6174616E20436F6E746F68222C2246756C66696C6C6D656E742054797065223A2244696B6972696D206F6C65682050656E6A75616C222C224E6F726D616C206F72205072652D6F72646572223A224E6F726D616C222C2256696C6C61676573223A224B656C75726168616E20436F6E746F68222C2257617265686F757365204E616D65223A22477564616E67204A6570617261222C225A6970636F6465223A223539343030227D2C226C223A5B7B2271223A312C226B223A22656632623964336463363265653232362E31222C22736B223A224B50442D4B4157554E47222C227369223A2231373330303030303030303030303130313331222C2276223A2248696A6175204C756D75742C204C222C2270223A224B656D656A6120426174696B2050726961204C656E67616E2050656E64656B204D6F746966204B6177756E67204B6174756E2048616C7573222C226F70223A3134353030302C227070223A3131393030302C22737562223A3131393030302C22616D223A7B2273656C6C6572446973636F756E74223A32363030302C22737562746F74616C4265666F7265446973636F756E74223A3134353030307D2C226F74223A7B2250726F647563742043617465676F7279223A22426174696B227D7D5D7D7B226368223A2274696B746F6B53686F70222C2273223A2263616E63656C6C6564222C226E223A22353831303235333339363132393135393437222C227374223A224469626174616C6B616E222C227274223A2243616E63656C222C226372223A22506573616E616E2062656C756D2064696261796172222C226362223A2273797374656D222C226279223A2270656D62656C693731373639303331222C227263223A22542A2A2A2A2A2A61222C227068223A22282B3632293831342A2A2A2A2A2A3936222C226164223A222A2A2A2A2A2A6C616E2054657261746169204E6F2E20313639222C226369223A224B41422E204741525554222C227072223A224A415741204241524154222C22706D223A2251524953222C227370223A224A26542045787072657373222C22706B223A2231313732383936373137373838313037373635222C226375223A22494452222C226F223A313738353630323231373030302C226361223A313738353632303938343030302C2274223A302C2277223A3238302C22616D223A7B227061796D656E74506C6174666F726D446973636F756E74223A3530302C227368697070696E674F726967696E616C223A31333030302C227368697070696E67506C6174666F726D446973636F756E74223A31333030307D2C226F74223A7B2244656C6976657279204F7074696F6E223A22526567756C6572222C22446973747269637473223A224B6563616D6174616E20436F6E746F68222C2246756C66696C6C6D656E742054797065223A2244696B6972696D206F6C65682050656E6A75616C222C224E6F726D616C206F72205072652D6F72646572223A224E6F726D616C222C2256696C6C61676573223A224B656C75726168616E20436F6E746F68222C2257617265686F757365204E616D65223A22477564616E67204A6570617261222C225A6970636F6465223A223539343030227D2C226C223A5B7B2271223A312C226B223A22303965353938643865373865363638302E31222C22736B223A224B50442D4D454741222C227369223A2231373330303030303030303030303130323131222C2276223A22496E6469676F2C204C222C2270223A224B656D656A6120426174696B2050726961204C656E67616E2050656E64656B204D6F746966204D656761204D656E64756E67222C226F70223A3133393030302C227070223A3131353530302C22737562223A3131353530302C22616D223A7B2273656C6C6572446973636F756E74223A32333530302C22737562746F74616C4265666F7265446973636F756E74223A3133393030307D2C226F74223A7B2250726F647563742043617465676F7279223A22426174696B227D7D5D7D7B226368223A2274696B746F6B53686F70222C2273223A2273686970706564222C226E223A22353830343439383139363232373533383030222C227374223A2244696B6972696D222C226279223A2270656D62656C693634353736393933222C227263223A224B2A2A2A2A2A2A74222C227068223A22282B3632293831332A2A2A2A2A2A3935222C226164223A222A2A2A2A2A2A6C616E2043656D70616B61204E6F2E203831222C226369223A224B4F54412054414E474552414E47222C227072223A2242414E54454E222C22706D223A22434F44202842617961722064692054656D70617429222C227370223A225369436570617420524547222C227472223A224A5835343830323230333333222C22706B223A2231313833373535363336303437323030323033222C226375223A22494452222C226F223A313738353833373235383030302C227064223A313738353833373235383030302C226172223A313738353835303131383030302C227368223A313738353836353635303030302C2274223A3232373938302C2277223A3536302C22616D223A7B227061796D656E74506C6174666F726D446973636F756E74223A31303032302C227368697070696E674F726967696E616C223A383030302C227368697070696E67506C6174666F726D446973636F756E74223A383030307D2C226F74223A7B2244656C6976657279204F7074696F6E223A22526567756C6572222C22446973747269637473223A224B6563616D6174616E20436F6E746F68222C2246756C66696C6C6D656E742054797065223A2244696B6972696D206F6C65682050656E6A75616C222C224E6F726D616C206F72205072652D6F72646572223A224E6F726D616C222C2256696C6C61676573223A224B656C75726168616E20436F6E746F68222C2257617265686F757365204E616D65223A22477564616E67204A6570617261222C225A6970636F6465223A223539343030227D2C226C223A5B7B2271223A322C226B223A22333365653165343638666434313866662E31222C22736B223A224B50442D4B4157554E47222C227369223A2231373330303030303030303030303130313230222C2276223A22486974616D2C204D222C2270223A224B656D656A6120426174696B2050726961204C656E67616E2050656E64656B204D6F746966204B6177756E67204B6174756E2048616C7573222C226F70223A3134353030302C227070223A3131393030302C22737562223A3233383030302C22616D223A7B2273656C6C6572446973636F756E74223A35323030302C22737562746F74616C4265666F7265446973636F756E74223A3239303030307D2C226F74223A7B2250726F647563742043617465676F7279223A22426174696B227D7D5D7D');
CREATE TABLE recovery_code (
  person_id INTEGER NOT NULL REFERENCES person (person_id),
  code_digest BLOB NOT NULL,
  used_at INTEGER,
  PRIMARY KEY (person_id, code_digest)
) STRICT, WITHOUT ROWID;
CREATE TABLE rehearsal (
  shop_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL,
  seed INTEGER NOT NULL,
  pace TEXT NOT NULL CHECK (pace IN ('calm', 'normal', 'rush')),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 60),
  begun_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  spoken INTEGER NOT NULL DEFAULT 0,
  speaker TEXT NOT NULL DEFAULT '',
  speaks_until INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (shop_id, session_id),
  FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE rehearsal_level (
  shop_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL,
  variant_id INTEGER NOT NULL,
  on_hand INTEGER NOT NULL CHECK (on_hand >= 0),
  held INTEGER NOT NULL CHECK (held BETWEEN 0 AND on_hand),
  counted_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, session_id, variant_id),
  FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE release_tally (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  channel TEXT NOT NULL,
  day TEXT NOT NULL,
  released_on TEXT NOT NULL,
  orders INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (shop_id, channel, day, released_on)
) STRICT, WITHOUT ROWID;
INSERT INTO "release_tally" VALUES(914397812624411712,'shopee','2026-07-08','2026-07-16',1,100937);
INSERT INTO "release_tally" VALUES(914397812624411712,'shopee','2026-07-11','2026-07-17',1,403412);
INSERT INTO "release_tally" VALUES(914397812624411712,'shopee','2026-07-14','2026-07-20',1,93170);
INSERT INTO "release_tally" VALUES(914397812624411712,'shopee','2026-07-17','2026-07-23',1,295910);
INSERT INTO "release_tally" VALUES(914397812624411712,'shopee','2026-07-20','2026-07-27',1,119740);
INSERT INTO "release_tally" VALUES(914397812624411712,'shopee','2026-07-23','2026-07-30',1,95623);
INSERT INTO "release_tally" VALUES(914397812624411712,'shopee','2026-07-26','2026-08-01',1,118513);
INSERT INTO "release_tally" VALUES(914397812624411712,'shopee','2026-07-29','2026-08-06',1,153665);
CREATE TABLE retention_day (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  kind TEXT NOT NULL,
  day TEXT NOT NULL CHECK (length(day) = 10),
  gone INTEGER NOT NULL,
  PRIMARY KEY (shop_id, kind, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE retention_term (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  kind TEXT NOT NULL CHECK (kind IN ('address', 'comment', 'measure', 'trail')),
  days INTEGER NOT NULL CHECK (days BETWEEN 1 AND 4000),
  PRIMARY KEY (shop_id, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE return_fit (
  shop_id INTEGER NOT NULL,
  return_id INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('too_small', 'too_large')),
  PRIMARY KEY (shop_id, return_id),
  FOREIGN KEY (shop_id, return_id) REFERENCES channel_return (shop_id, return_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE room_viewer (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  viewer_id INTEGER NOT NULL,
  secret_digest BLOB NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 2 AND 30),
  name_key TEXT NOT NULL CHECK (length(name_key) BETWEEN 1 AND 60),
  buyer_id INTEGER NOT NULL,
  joined_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, viewer_id),
  UNIQUE (shop_id, secret_digest),
  UNIQUE (shop_id, name_key),
  FOREIGN KEY (shop_id, buyer_id) REFERENCES live_buyer (shop_id, buyer_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE running_cost (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  kind TEXT NOT NULL CHECK (kind IN ('packing', 'labour', 'fixed', 'adsTax', 'reserve', 'margin')),
  valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 1000000000000),
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, kind, valid_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE schema_version (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  applied_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "schema_version" VALUES(1,'the shop''s books',1795846221516);
INSERT INTO "schema_version" VALUES(2,'the rules that profit was worked out by',1795846221516);
INSERT INTO "schema_version" VALUES(3,'the live desk',1795846221516);
INSERT INTO "schema_version" VALUES(4,'checkout',1795846221516);
INSERT INTO "schema_version" VALUES(5,'comment sources',1795846221516);
INSERT INTO "schema_version" VALUES(6,'size charts',1795846221516);
INSERT INTO "schema_version" VALUES(7,'orders of lives',1795846221516);
INSERT INTO "schema_version" VALUES(8,'rehearsals',1795846221516);
INSERT INTO "schema_version" VALUES(9,'answers of the live desk',1795846221516);
INSERT INTO "schema_version" VALUES(10,'a rush of claims',1795846221516);
INSERT INTO "schema_version" VALUES(11,'claims without an index of their requests',1795846221516);
INSERT INTO "schema_version" VALUES(12,'second factors, devices, resets, a longer trail',1795846221516);
INSERT INTO "schema_version" VALUES(13,'what buyers ask of their data',1795846221516);
CREATE TABLE second_factor (
  person_id INTEGER NOT NULL REFERENCES person (person_id),
  secret BLOB NOT NULL,
  begun_at INTEGER NOT NULL,
  on_at INTEGER,
  last_step INTEGER NOT NULL,
  PRIMARY KEY (person_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE session (
  token_digest BLOB NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (person_id),
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  device TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL, address TEXT NOT NULL DEFAULT '', confirmed_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (token_digest)
) STRICT, WITHOUT ROWID;
INSERT INTO "session" VALUES(X'9CD9459B6AF9BC4A55F24600A256B05989FC8E36B55F1C0E49F726D3ED797B19',914397812624411713,914397812624411712,'',1795846232315,1795846232315,'127.0.0.1',1795846232315);
INSERT INTO "session" VALUES(X'C2A6ABB71991C4E6A23C3122FC3CA1483086142BFCDCCEC3C23E0FCE2DA8D59A',914397812624411713,914397812624411712,'',1795846223213,1795846223213,'127.0.0.1',1795846223213);
CREATE TABLE setup_token (
  place INTEGER NOT NULL CHECK (place = 1),
  token_digest BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  PRIMARY KEY (place)
) STRICT, WITHOUT ROWID;
INSERT INTO "setup_token" VALUES(1,X'28DD5FBC87FD6B207FB62744AAC7F68941546C739E5ADBE3C48326C8683E870E',1795846223167,1795848023167,1795846223213);
CREATE TABLE shipping_rate (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  province TEXT NOT NULL,
  amount INTEGER CHECK (amount BETWEEN 0 AND 100000000),
  PRIMARY KEY (shop_id, province)
) STRICT, WITHOUT ROWID;
CREATE TABLE shop (
  shop_id INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  time_zone TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('id', 'en')),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  books_version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "shop" VALUES(914397812624411712,'Batik Ratna','Asia/Jakarta','id','IDR',3,1795846223213);
CREATE TABLE shop_answer (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  attribute TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  PRIMARY KEY (shop_id, attribute)
) STRICT, WITHOUT ROWID;
CREATE TABLE sighting (
  shop_id INTEGER NOT NULL,
  subject_id INTEGER NOT NULL,
  import_id INTEGER NOT NULL,
  digest BLOB NOT NULL,
  row_number INTEGER NOT NULL,
  sheet TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('new', 'moved', 'same')),
  pack INTEGER,
  start INTEGER,
  length INTEGER,
  PRIMARY KEY (shop_id, subject_id, import_id, digest),
  FOREIGN KEY (shop_id, import_id) REFERENCES file_import (shop_id, import_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "sighting" VALUES(914397812624411712,914397822491694294,914397815826945238,X'EAEA5C68393C26EE944A4B94EEC463D1',4,'Penghasilan','new',914397822495888598,0,281);
INSERT INTO "sighting" VALUES(914397812624411712,914397822491694295,914397815826945238,X'FF89E1562E6199358105848E27F533F3',5,'Penghasilan','new',914397822495888598,281,281);
INSERT INTO "sighting" VALUES(914397812624411712,914397822491694296,914397815826945238,X'681634A6F3EB30F8D5DC89654279939F',6,'Penghasilan','new',914397822495888598,562,281);
INSERT INTO "sighting" VALUES(914397812624411712,914397822491694297,914397815826945238,X'1D3E4C9EEA85A19DDAC838EC67D996F0',7,'Penghasilan','new',914397822495888598,843,281);
INSERT INTO "sighting" VALUES(914397812624411712,914397822491694298,914397815826945238,X'C0A2DEA333EC4641D1718A97178423B4',8,'Penghasilan','new',914397822495888598,1124,310);
INSERT INTO "sighting" VALUES(914397812624411712,914397822491694299,914397815826945238,X'9E91E3AF79A820BEABF3C84BF935AF6C',9,'Penghasilan','new',914397822495888598,1434,306);
INSERT INTO "sighting" VALUES(914397812624411712,914397822491694300,914397815826945238,X'4AC91CFC056C575C82CBE45C6DA870FF',10,'Penghasilan','new',914397822495888598,1740,306);
INSERT INTO "sighting" VALUES(914397812624411712,914397822491694301,914397815826945238,X'502FFD53C17DD3BCF87514C605CA939C',11,'Penghasilan','new',914397822495888598,2046,281);
INSERT INTO "sighting" VALUES(914397812624411712,914397825583449784,914397824958498488,X'2BC9A2CBD701B0301897902B20F5B19C',2,NULL,'new',914397825667335865,0,788);
INSERT INTO "sighting" VALUES(914397812624411712,914397825583449785,914397824958498488,X'B9FB334F656B230E7743DA8670DA2CA0',3,NULL,'new',914397825667335865,788,827);
INSERT INTO "sighting" VALUES(914397812624411712,914397825583449786,914397824958498488,X'DE07FAED3A37701B13A1BDAC815BF0DB',4,NULL,'new',914397825667335865,1615,824);
INSERT INTO "sighting" VALUES(914397812624411712,914397825583449787,914397824958498488,X'2C1C8E47F3190137449D183BAEC67EBF',5,NULL,'new',914397825667335865,2439,1233);
INSERT INTO "sighting" VALUES(914397812624411712,914397825583449788,914397824958498488,X'64728EAB48CC89890511C87CAC6B0A7B',8,NULL,'new',914397825667335865,3672,860);
INSERT INTO "sighting" VALUES(914397812624411712,914397825583449789,914397824958498488,X'BE204E094D7B0E922EC7749E5327BEA5',9,NULL,'new',914397825667335865,4532,826);
INSERT INTO "sighting" VALUES(914397812624411712,914397825583449790,914397824958498488,X'0B32B20590D9F262CD894C9D2AAD4CB5',10,NULL,'new',914397825667335865,5358,823);
INSERT INTO "sighting" VALUES(914397812624411712,914397825583449791,914397824958498488,X'1B48DEE66E224564779D52D34FCACBBD',11,NULL,'new',914397825667335865,6181,831);
INSERT INTO "sighting" VALUES(914397812624411712,914397825583449792,914397824958498488,X'9FB5D73977861286CDB8046B9E7E43DB',12,NULL,'new',914397825667335865,7012,858);
INSERT INTO "sighting" VALUES(914397812624411712,914397825583449793,914397824958498488,X'D13758AA56936E5AB41BE0CA9F6DD0AF',13,NULL,'new',914397825667335865,7870,1169);
INSERT INTO "sighting" VALUES(914397812624411712,914397828984368115,914397827637996531,X'962E471E9742C5B6DCB5A8777ADF9554',2,NULL,'new',914397829022116852,0,1006);
INSERT INTO "sighting" VALUES(914397812624411712,914397828984368116,914397827637996531,X'2C07B8E98F3E74BA67A875CCB41CE9D1',3,NULL,'new',914397829022116852,1006,1023);
INSERT INTO "sighting" VALUES(914397812624411712,914397828984368117,914397827637996531,X'6C002EEC720FB02FE654FF5CA33DB27A',4,NULL,'new',914397829022116852,2029,1014);
INSERT INTO "sighting" VALUES(914397812624411712,914397828984368118,914397827637996531,X'6EDFFC8B8F3A7AA454FCF609049B63F3',5,NULL,'new',914397829022116852,3043,1017);
INSERT INTO "sighting" VALUES(914397812624411712,914397828984368119,914397827637996531,X'5B94AAFD2C52EDFA3F6F10F150AEEB8E',6,NULL,'new',914397829022116852,4060,1012);
INSERT INTO "sighting" VALUES(914397812624411712,914397828984368120,914397827637996531,X'E67330D4469DEDC175868581E1438ECF',7,NULL,'new',914397829022116852,5072,1015);
INSERT INTO "sighting" VALUES(914397812624411712,914397828984368121,914397827637996531,X'F99E3D6A9F917F7FA2DCBA8297C8296C',8,NULL,'new',914397829022116852,6087,1086);
INSERT INTO "sighting" VALUES(914397812624411712,914397828984368122,914397827637996531,X'39BBD8483450819B1EBE82B4BAD2174D',9,NULL,'new',914397829022116852,7173,1038);
INSERT INTO "sighting" VALUES(914397812624411712,914397828984368123,914397827637996531,X'4592C1D3FD2F0FED7591ABFB58C2D8D6',10,NULL,'new',914397829022116852,8211,990);
INSERT INTO "sighting" VALUES(914397812624411712,914397828984368124,914397827637996531,X'495107FFF3DFA38249A63D38FA8B3EA6',11,NULL,'new',914397829022116852,9201,1014);
CREATE TABLE sign_in_failure (
  subject TEXT NOT NULL,
  failures INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  PRIMARY KEY (subject)
) STRICT, WITHOUT ROWID;
INSERT INTO "sign_in_failure" VALUES('address|127.0.0.1',0,1795846232315);
INSERT INTO "sign_in_failure" VALUES('device|3vENDANTmULfNNXltoT3WjLAR2Kzgw11rkyfScQghDY|ratna',0,1795846232315);
INSERT INTO "sign_in_failure" VALUES('name|ratna',0,1795846232315);
CREATE TABLE sign_in_step (
  token_digest BLOB NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (person_id),
  created_at INTEGER NOT NULL,
  PRIMARY KEY (token_digest)
) STRICT, WITHOUT ROWID;
CREATE TABLE size_chart (
  shop_id INTEGER NOT NULL,
  product_id INTEGER NOT NULL,
  wearer TEXT NOT NULL CHECK (wearer IN ('man', 'woman', 'child', 'anyone')),
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, product_id),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, product_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE size_chart_row (
  shop_id INTEGER NOT NULL,
  product_id INTEGER NOT NULL,
  size TEXT NOT NULL CHECK (length(size) <= 100),
  chest INTEGER CHECK (chest BETWEEN 300 AND 2500),
  piece_length INTEGER CHECK (piece_length BETWEEN 150 AND 2500),
  weight_from INTEGER CHECK (weight_from BETWEEN 2000 AND 250000),
  weight_to INTEGER CHECK (weight_to BETWEEN weight_from AND 250000),
  height_from INTEGER CHECK (height_from BETWEEN 450 AND 2300),
  height_to INTEGER CHECK (height_to BETWEEN height_from AND 2300),
  age_from INTEGER CHECK (age_from BETWEEN 0 AND 204),
  age_to INTEGER CHECK (age_to BETWEEN age_from AND 204),
  PRIMARY KEY (shop_id, product_id, size),
  FOREIGN KEY (shop_id, product_id) REFERENCES size_chart (shop_id, product_id)
) STRICT, WITHOUT ROWID;
ANALYZE "sqlite_master";
CREATE TABLE stock_count (
  shop_id INTEGER NOT NULL,
  count_id INTEGER NOT NULL,
  variant_id INTEGER NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 0 AND 1000000),
  counted_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  person_id INTEGER,
  undone_at INTEGER,
  PRIMARY KEY (shop_id, count_id),
  FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, variant_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "stock_count" VALUES(914397812624411712,914397854705748507,914397853447457307,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854714137115,914397853451651611,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854714137116,914397853451651613,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854714137117,914397853455845915,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854714137118,914397853455845917,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854714137119,914397853455845918,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854751885851,914397853455845919,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854751885852,914397853455845920,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854751885853,914397853506177563,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854751885854,914397853510371867,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854751885855,914397853510371869,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854751885856,914397853510371871,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854751885857,914397853514566171,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854756080155,914397853514566172,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854756080156,914397853514566173,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854756080157,914397853514566175,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854756080158,914397853514566177,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854756080159,914397853514566178,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854756080160,914397853514566179,20,1795846237248,1795846237248,914397812624411713,NULL);
INSERT INTO "stock_count" VALUES(914397812624411712,914397854756080161,914397853518760476,20,1795846237248,1795846237248,914397812624411713,NULL);
CREATE TABLE stock_hold (
  shop_id INTEGER NOT NULL,
  hold_id INTEGER NOT NULL,
  variant_id INTEGER NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
  cause TEXT NOT NULL CHECK (length(cause) BETWEEN 1 AND 200),
  order_id INTEGER,
  line_id INTEGER,
  held_at INTEGER NOT NULL,
  until INTEGER,
  released_at INTEGER,
  PRIMARY KEY (shop_id, hold_id),
  FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, variant_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "stock_hold" VALUES(914397812624411712,914397863295259407,914397853518760476,3,'live 914397856748345859 914397853518760476',NULL,NULL,1795846239292,NULL,NULL);
INSERT INTO "stock_hold" VALUES(914397812624411712,914397877215938091,914397853514566175,3,'live 914397856748345859 914397853514566175',NULL,NULL,1795846242606,NULL,NULL);
CREATE TABLE stock_level (
  shop_id INTEGER NOT NULL,
  variant_id INTEGER NOT NULL,
  on_hand INTEGER NOT NULL,
  held INTEGER NOT NULL CHECK (held >= 0),
  counted_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, variant_id),
  FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, variant_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "stock_level" VALUES(914397812624411712,914397853447457307,20,0,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853451651611,20,0,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853451651613,20,0,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853455845915,20,0,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853455845917,20,0,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853455845918,20,0,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853455845919,20,0,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853455845920,20,0,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853506177563,20,0,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853510371867,20,0,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853510371869,20,0,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853510371871,20,0,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853514566171,20,0,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853514566172,20,0,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853514566173,20,0,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853514566175,20,3,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853514566177,20,0,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853514566178,20,0,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853514566179,20,0,1795846237248);
INSERT INTO "stock_level" VALUES(914397812624411712,914397853518760476,20,3,1795846237248);
CREATE TABLE stock_movement (
  shop_id INTEGER NOT NULL,
  movement_id INTEGER NOT NULL,
  variant_id INTEGER NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity <> 0 AND quantity BETWEEN -1000000 AND 1000000),
  kind TEXT NOT NULL CHECK (kind IN ('sale', 'back', 'made', 'damaged', 'gift', 'correction')),
  order_id INTEGER,
  line_id INTEGER,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  person_id INTEGER,
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (shop_id, movement_id),
  FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, variant_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE trail (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  trail_id INTEGER NOT NULL,
  happened_at INTEGER NOT NULL,
  person_id INTEGER,
  action TEXT NOT NULL,
  detail TEXT NOT NULL,
  address TEXT NOT NULL, token_id INTEGER,
  PRIMARY KEY (shop_id, trail_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "trail" VALUES(914397812624411712,914397812624411714,1795846223213,914397812624411713,'madeShop','Batik Ratna','127.0.0.1',NULL);
INSERT INTO "trail" VALUES(914397812624411712,914397848632396315,1795846232315,914397812624411713,'signedIn','','127.0.0.1',NULL);
INSERT INTO "trail" VALUES(914397812624411712,914397854756080162,1795846237248,914397812624411713,'counted','20','127.0.0.1',NULL);
CREATE TABLE variant (
  shop_id INTEGER NOT NULL,
  variant_id INTEGER NOT NULL,
  product_id INTEGER NOT NULL,
  motif TEXT NOT NULL DEFAULT '',
  size TEXT NOT NULL DEFAULT '',
  colour TEXT NOT NULL DEFAULT '',
  sku TEXT NOT NULL DEFAULT '',
  low_level INTEGER CHECK (low_level BETWEEN 0 AND 1000000),
  created_at INTEGER NOT NULL,
  archived_at INTEGER,
  PRIMARY KEY (shop_id, variant_id),
  UNIQUE (shop_id, product_id, motif, size, colour),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, product_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "variant" VALUES(914397812624411712,914397853447457307,914397853443263003,'Sogan','M','','BLS-LERENG',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853451651611,914397853443263003,'Sogan','L','','BLS-LERENG',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853451651613,914397853451651612,'Parang','XL','Hijau Lumut','KPJ-PARANG',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853455845915,914397853451651612,'Parang','XXL','Hijau Lumut','KPJ-PARANG',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853455845917,914397853455845916,'Kawung','M','Hitam','KPD-KAWUNG',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853455845918,914397853455845916,'Kawung','M','Hijau Lumut','KPD-KAWUNG',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853455845919,914397853455845916,'Sogan','M','','KPD-KAWUNG',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853455845920,914397853455845916,'Kawung','L','Hijau Lumut','KPD-KAWUNG',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853506177563,914397853455845921,'Sekar Jagad','XL','Marun','DRS-SEKAR',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853510371867,914397853455845921,'Sogan','S','','DRS-SEKAR',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853510371869,914397853510371868,'Parang Barong','','Indigo','KAIN-BARONG',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853510371871,914397853510371870,'Mega Mendung','L','Hitam','KPD-MEGA',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853514566171,914397853510371870,'Sogan','L','','KPD-MEGA',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853514566172,914397853510371870,'Mega Mendung','L','Indigo','KPD-MEGA',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853514566173,914397853510371870,'Mega Mendung','M','Hitam','KPD-MEGA',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853514566175,914397853514566174,'Sogan','XXL','','KPJ-TRUNTUM',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853514566177,914397853514566176,'Sido Mukti','S','Indigo','OUT-SIDO',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853514566178,914397853514566176,'Sogan','S','','OUT-SIDO',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853514566179,914397853514566176,'Sogan','XL','','OUT-SIDO',NULL,1795846236926,NULL);
INSERT INTO "variant" VALUES(914397812624411712,914397853518760476,914397853518760475,'Tumpal','','Indigo','SRG-TUMPAL',NULL,1795846236926,NULL);
CREATE TABLE variant_cost (
  shop_id INTEGER NOT NULL,
  variant_id INTEGER NOT NULL,
  valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 1000000000000),
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, variant_id, valid_from),
  FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, variant_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE verdict_tally (
  shop_id INTEGER NOT NULL REFERENCES shop (shop_id),
  verdict TEXT NOT NULL,
  day TEXT NOT NULL,
  channel TEXT NOT NULL,
  orders INTEGER NOT NULL,
  in_play INTEGER NOT NULL,
  PRIMARY KEY (shop_id, verdict, day, channel)
) STRICT, WITHOUT ROWID;
INSERT INTO "verdict_tally" VALUES(914397812624411712,'none','2026-07-26','tiktokShop',1,0);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'none','2026-08-01','tiktokShop',1,0);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'unrated','2026-07-08','shopee',1,0);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'unrated','2026-07-11','shopee',1,0);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'unrated','2026-07-14','shopee',1,0);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'unrated','2026-07-17','shopee',1,0);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'unrated','2026-07-20','shopee',1,0);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'unrated','2026-07-23','shopee',1,0);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'unrated','2026-07-26','shopee',1,0);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'unrated','2026-07-29','shopee',1,0);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'waiting','2026-07-08','tiktokShop',1,236750);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'waiting','2026-07-11','tiktokShop',1,123750);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'waiting','2026-07-14','tiktokShop',1,163750);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'waiting','2026-07-17','tiktokShop',1,188250);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'waiting','2026-07-20','tiktokShop',1,97750);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'waiting','2026-07-23','tiktokShop',1,188250);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'waiting','2026-07-29','tiktokShop',1,117750);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'waiting','2026-08-01','shopee',1,294750);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'waiting','2026-08-04','shopee',1,365250);
INSERT INTO "verdict_tally" VALUES(914397812624411712,'waiting','2026-08-04','tiktokShop',1,236750);
CREATE INDEX membership_by_person ON membership (person_id, shop_id);
CREATE INDEX session_by_person ON session (person_id);
CREATE INDEX invitation_by_shop ON invitation (shop_id, created_at);
CREATE INDEX given_answer_by_age ON given_answer (created_at);
CREATE INDEX product_by_name ON product (shop_id, name, product_id);
CREATE INDEX variant_by_sku ON variant (shop_id, sku);
CREATE INDEX listing_by_variant ON listing (shop_id, variant_id);
CREATE INDEX stock_count_by_variant ON stock_count (shop_id, variant_id, counted_at, count_id);
CREATE INDEX stock_movement_by_variant ON stock_movement (shop_id, variant_id, occurred_at, movement_id);
CREATE INDEX stock_movement_by_line ON stock_movement (shop_id, order_id, line_id);
CREATE UNIQUE INDEX stock_hold_by_cause ON stock_hold (shop_id, cause) WHERE released_at IS NULL;
CREATE INDEX stock_hold_by_variant ON stock_hold (shop_id, variant_id) WHERE released_at IS NULL;
CREATE INDEX stock_hold_by_order ON stock_hold (shop_id, order_id)
  WHERE released_at IS NULL AND order_id IS NOT NULL;
CREATE INDEX stock_hold_lapsing ON stock_hold (until, shop_id) WHERE released_at IS NULL AND until IS NOT NULL;
CREATE INDEX pieces_back_by_statement ON pieces_back (shop_id, back_id);
CREATE INDEX pieces_back_by_time ON pieces_back (shop_id, back_at);
CREATE INDEX pieces_awaited_by_variant ON pieces_awaited (shop_id, variant_id);
CREATE INDEX orders_by_state ON orders (shop_id, channel, status, ordered_at, order_id);
CREATE INDEX orders_to_ship ON orders (shop_id, ship_by, order_id) WHERE status = 'toShip';
CREATE INDEX order_line_by_listing ON order_line (shop_id, listing_id, ordered_at, order_id);
CREATE INDEX channel_return_by_order ON channel_return (shop_id, channel, order_number);
CREATE INDEX money_entry_by_order ON money_entry (shop_id, channel, order_number) WHERE order_number IS NOT NULL;
CREATE INDEX money_entry_by_time ON money_entry (shop_id, kind, at, entry_id);
CREATE INDEX order_profit_by_verdict ON order_profit (shop_id, verdict, day, channel, number);
CREATE INDEX order_profit_waiting ON order_profit (shop_id, channel, done_at, number)
  WHERE verdict = 'waiting' AND done_at IS NOT NULL;
CREATE INDEX order_profit_by_day ON order_profit (shop_id, channel, day, number);
CREATE INDEX live_session_by_time ON live_session (shop_id, planned_at, session_id);
CREATE INDEX live_comment_open ON live_comment (shop_id, session_id, state, comment_id)
  WHERE state IN ('asked', 'unsure');
CREATE INDEX live_claim_by_session ON live_claim (shop_id, session_id, claim_id);
CREATE INDEX live_claim_by_buyer ON live_claim (shop_id, buyer_id, session_id, claim_id);
CREATE INDEX live_claim_lapsing ON live_claim (until, shop_id) WHERE state = 'open' AND held > 0;
CREATE UNIQUE INDEX checkout_unpaid ON checkout (shop_id, session_id, buyer_id) WHERE state IN ('open', 'waiting');
CREATE UNIQUE INDEX checkout_amount ON checkout (shop_id, amount) WHERE state = 'waiting' AND method <> 'cod';
CREATE UNIQUE INDEX checkout_order ON checkout (shop_id, order_id) WHERE order_id IS NOT NULL;
CREATE INDEX checkout_by_session ON checkout (shop_id, session_id, buyer_id, checkout_id);
CREATE INDEX checkout_by_day ON checkout (shop_id, day, amount);
CREATE INDEX checkout_by_token ON checkout (token, shop_id);
CREATE INDEX checkout_due ON checkout (due_at, shop_id) WHERE state = 'waiting';
CREATE INDEX checkout_line_by_claim ON checkout_line (shop_id, claim_id);
CREATE INDEX live_room_open ON live_room (shop_id, session_id) WHERE opened_at IS NOT NULL;
CREATE INDEX live_comment_of_room ON live_comment (shop_id, session_id, buyer_id, comment_id)
  WHERE source = 'room';
CREATE INDEX comment_measures_by_buyer ON comment_measures (shop_id, buyer_id, comment_id);
CREATE INDEX fit_outcome_by_product ON fit_outcome (shop_id, product_id, outcome_id);
CREATE UNIQUE INDEX fit_outcome_by_line ON fit_outcome (shop_id, channel, order_number, line_id)
  WHERE order_number IS NOT NULL;
CREATE INDEX live_order_by_session ON live_order (shop_id, session_id, state, ordered_at, order_id);
CREATE INDEX live_session_by_start ON live_session (shop_id, channel, started_at);
CREATE INDEX rehearsal_by_end ON rehearsal (ends_at, shop_id);
CREATE INDEX live_comment_answered ON live_comment (shop_id, session_id, answer_id, comment_id)
  WHERE answer_id IS NOT NULL;
CREATE INDEX live_claim_waiting ON live_claim (shop_id, session_id, variant_id, claim_id)
  WHERE state = 'open' AND held < quantity;
CREATE INDEX live_buyer_blocked ON live_buyer (shop_id, buyer_id) WHERE blocked_at IS NOT NULL;
CREATE INDEX trail_by_action ON trail (shop_id, action, trail_id);
CREATE INDEX sign_in_step_by_age ON sign_in_step (created_at);
CREATE INDEX password_reset_by_person ON password_reset (person_id);
CREATE INDEX buyer_correction_by_buyer ON buyer_correction (shop_id, buyer_id, correction_id);
CREATE INDEX erasure_to_scrub ON erasure (shop_id, erasure_id) WHERE scrubbed_at IS NULL;
CREATE INDEX checkout_by_buyer ON checkout (shop_id, buyer_id, checkout_id);
CREATE INDEX checkout_with_address ON checkout (shop_id, checkout_id) WHERE phone IS NOT NULL;
CREATE INDEX live_session_told ON live_session (shop_id, planned_at, session_id) WHERE retired_at IS NULL;
