"""More sentences, of trades beside clothes: shoes, skincare, food, dishes, toys, jewellery, plants, phones.

Slots as in templates.py, and: {i} an item with what is wanted of it, {v} an item in a size or colour, no pieces.
"""

CLAIM_WORDED = """
{i} (hp|no hp|wa|nomor) {phone} (jl {name} no {num}|{city}|alamat {city}|)
{i} (an|atas nama|) {name} (hp|wa|) {phone} {city}
{name} {phone} {city} {i}
{i} (alamat|kirim ke) (jl|jalan) {name} (no|nomor) {num} {city}
(order|pesan|mau) {i}, (nama|an) {name}, (alamat|almt) {city}
{k} (lock|kunci|reserve|cup) {i} (ya|dong|)
{i} (lock|cup|kunci) (aku|ya|dong|) {k}
(boleh|bole|bisa|bsa) {i} {k}?
(boleh|bisa) (dong|ga|) {k} {i}
(boleh|bisa) (tolong|) (keep|keepin|simpenin|amanin|sisain|sisihin|pisahin|catetin|bungkusin|pesenin) {i} (ga|gak|dulu|dulu ga|) {k}?
(boleh|bisa) (aku|saya) (ambil|pesan|order|keep|minta) {i} (ga|gak|) {k}?
{i} (boleh|bisa) (dikeep|disimpenin|dipesan|dikeepin|diamankan) (dulu|) (ga|gak|kan|) {k}?
{k} {i} boleh?
{i} (boleh|bole) (ya|dong) {k}
(sisain|sisakan|sisihin|pisahin|tandain) {i} (buat aku|buat saya|dong|ya|) {k}
(wes|yowis|pun) {i} (tak jupuk|tak pek|gawe aku|kangge kulo) {k}
(mundhut|pundhut|kulo mundhut|kulo pesen|nyuwun) {i} {k}
(bade|badé|hoyong mesen|abdi mesen|peserkeun) {i} {k}
{i} (kirim|kirimin) (ke alamat biasa|kayak kemarin|sekalian sama yang kemarin) {k}
{i} (gabung|gabungin|barengin|satuin) (sama|dengan) (orderan|pesanan|paket|keepan) (tadi|kemarin|ku) {k}
(orderan|pesanan|pesenan) (aku|saya|ku) {i} (ya|) {k}
(list|listin|daftar|daftarin) {i} (atas nama|an) {name}
{name} {i}
an {name} {i}
{i} - {name}
{i} (utk|untuk|buat) (ponakan|cucu|mertua|arisan|souvenir|seserahan|oleh oleh|stok|dijual lagi|anak kos|bumil) {k}
{i} (gapapa|gpp|ga apa apa) (nunggu|po|lama) (ya|) {k} (mau|keep|order)
{i} (sekarang|skrg) (juga|) (aku|) (bayar|tf|transfer|co) {k}
{i} (jgn|jangan) (sampe|sampai) (diambil orang|kehabisan|keduluan) {k}
{i} (yaa|yaaa|ya kak|ya bun|pls|pliss|🙏|❤️|🔥)
(akhirnya|nah ini|ini dia) (muncul|ada|yang kucari) (mau|fix|ambil|keep) {i} {k}
(checkout|co|order|pesan) {i} (via|lewat|pake) (wa|keranjang|transfer) (ya|aja) {k}
(aku|saya|gue|ane) (sikat|angkut|borong|comot|bungkus) {i} {k}
{i} (sikat|angkut|borong|comot|lanjut|hayuk|gaskan) {k}
(deal|sepakat|ok deal|setuju) {i} {k}
{k} (tambahin|tambahkan|tambah) {i} (ke|di) (pesananku|orderanku|keepanku|paketku)
(pengen|pgn|pingin|kepengen) {i} (dong|satu|ya|keep) {k}
(jadi|jd|akhirnya) {i} (ya|deh|aja) {k}
{i} (deh|wes|dah) {k} (jadi|keep|mau|ambil)
(yg|yang) {i} (aku|saya|buat aku) (ya|ambil|mau|keep) {k}
(ada|masih) kan {k} {i} (aku mau|keep ya|fix)
(tolong|tlg) (siapin|siapkan|packing|packingin) {i} {k}
(fix|keep|mau) {i} (ditransfer|bayar) (besok|ntar sore|jam {hour}) {k}
(sama|dan|plus|terus) {i} (juga|sekalian|lagi) (ya|dong|) {k}
{i} (juga|sekalian) (ya|dong|) {k}
(kalau|kalo|klo) (yang lain|orang lain|dia) (batal|ga jadi|cancel) {i} (buat aku|aku mau|aku ambil) {k}
{i} (aku|saya) (duluan|pertama|paling cepat) (ya|) {k}
(ready|masih ada) (kan|ya) {k}, (mau|keep|fix) {i}
{i} 1 ya {k}, (ongkir ke {city} berapa|bisa cod kan|dikirim kapan|total berapa|bahannya apa|bayar kemana)?
(fix|keep|mau|order|ambil) {i} {k}, (ongkir ke {city} berapa|bisa cod ga|dikirim kapan|totalnya berapa|bisa bayar besok kan|norek nya mana|bahannya apa)?
(mau|order|keep) {i}, (sama|dan) (minta|tolong) (totalnya|linknya|rekeningnya) {k}
i (want|wanna buy|will take|take) {i} {k}
{i} for me (please|pls|) {k}
"""

CLAIM_BARE = """
{i} {emoji}
{k} {i} {k}
{i} {k} {emoji}
{i} nggih {k}
{i}, {k}
"""

CLAIM_UNNAMED = """
(saya|aku|) mau (ambil|pesan|beli) (etalase|eta|et) {num} (ya|dong|satu|) {k} @1
(ambil|fix|keep|pesan) (etalase|eta|et) {num} (ya|dong|satu|) {k} @1
(yang|yg) (ini|itu) (buat aku|punyaku|aku ambil|aku mau|keep) (ya|dong|) {k} @1
(aku|saya) (ambil|mau|keep) (dua duanya|semuanya|satu satu) {k} @1
(mau|minta|pesan) (yang|yg) (lagi|) (dipegang|dipake|ditunjuk|di tangan) (satu|1|) {k} @1
(boleh|bisa) (aku|saya|) (keep|pesan|order|ambil) (satu|1|) (ga|) {k}? @1
{n} (biji|pcs|buah|pasang|bungkus|botol|toples) (ya|dong|) {k} @n
(aku|saya) (duluan|pertama|siapa cepat) (ya|keep) {k} @1
(kulo|abdi|aku) (purun|hoyong|gelem) (setunggal|siji|hiji) {k} @1
(rebutan|war) (nih|) (keep|fix|mau) {k} @1
(mau|keep) (yang|yg) (ukuran|size|nomor) {s} (warna|) {w} {k} @ws
size {s} (satu|1|dua|2) (ya|dong|mau) {k} @s
(sama|samain) kayak (mbaknya|yang tadi|{name}) (satu|1) (ya|) {k} @1
"""

CANCEL = """
{c} (gajadi|ga jadi|gak sido|teu jadi) {k} (salah alamat|ga ada dana|dimarahin suami|anaknya ga mau|mau beli yang lain)
(mon maap|maap|sori) {k} {c} (gajadi|cancel|batal)
{k} (keluarkan|keluarin|coret) {c} (dari list|dari keranjangku|punyaku)
{c} (aku|saya) (lepas|lepasin|relain|ikhlasin) (ya|aja|) {k}
{c} (dijual|dikasih) (ke orang lain|ke yg lain) (aja|) {k} (aku ga jadi|)
(ga|gak) (usah|perlu) (jadi|) {c} (nya|) {k}
(yang|yg) {p} (dihapus|hapus|dicancel|gagal) (aja|ya) {k}
{p} (punyaku|ku|saya) (cancel|batal|ga jadi) (aja|ya|) {k}
{v} (cancel|batal|ga jadi|gajadi) (ya|aja|) {k}
(cancel|batal|batalin) {v} {k}
{k} (aku|saya) (ga|gak) jadi (yang|) {v} (ya|)
{c} (ga|gak) jadi (kubayar|dibayar|kutransfer) {k} maaf
"""
CANCEL_UNNAMED = """
(punyaku|keepku|pesananku) (lepas|lepasin|kasihin orang) (aja|) {k}
(gagal|ga) (co|checkout|bayar) (ya|) {k} (hapus|cancel) (aja|)
(ga|gak) sido {k} (ngapunten|maaf)
(cancel|batal) (pesenan|orderan|keepan) (atas nama|an) {name} (ya|) {k}
(aku|saya) (ga|gak) (sanggup|mampu) bayar (cancel|batalin) (ya|aja) {k}
(maaf|sorry) {k} (keduluan suami|ada keperluan|uangnya kepake) (cancel|batal|ga jadi) (ya|dulu)
"""
CHANGE = """
{c} (naikin|turunin|naik|turun) (ukuran|size|satu size) (jadi|ke) {s} (aja|ya|) {k} @s
{c} {s1} (naik|turun) (ke|jadi) {s} (aja|ya|) {k} @s
{c} (bukan|jangan) {s1} (tapi|tp|melainkan) {s} (ya|) {k} @s
{c} (bukan|jangan) {w1} (tapi|tp) {w} (ya|) {k} @w
(eh|ralat) {k} {c} (jadi|jadiin) {n} (ya|aja|) @n
{c} (jadiin|jadikan|tambahin jadi|dijadiin) {n} (aja|ya|) {k} @n
{c} (tambah|kurangi) (satu|1) (jadi|jadinya) {n} {k} @n
(sorry|maaf) {k} {c} (ukurannya|warnanya) (salah|keliru) (harusnya|yang bener) {s} @s
(punyaku|orderanku) {c} (ubah|rubah|ganti) (ke|jadi) {w} (bisa|boleh) (ga|kan|) {k} @w
(batal|ga jadi|cancel) {c1} (ambil|ganti|jadi|mau) {c} (aja|ya) {k} @-
(mending|mendingan) {c} (aja|) (ga jadi|ganti) {c1} {k} @-
{c1} (nya|) (ganti|tuker|swap) {c} (aja|ya) {k} @-
(yang|yg) {p} (ganti|tuker|ubah) (jadi|ke) (yang|) {w} (ya|aja) {k} @w
(yang|yg) {p} (ganti|tuker) (jadi|ke) (size|ukuran|) {s} (ya|aja) {k} @s
"""
CHANGE_UNNAMED = """
(naik|turun) (satu|1|) (size|ukuran|nomor) (aja|ya) (jadi|ke) {s} {k} @s
(punyaku|pesenanku) (jadiin|jadikan|ubah jadi) {n} (ya|aja|pcs) {k} @n
(bukan|jangan) (yang|) {w1} (tapi|) (yang|) {w} (ya|aja) {k} @w
(keepan|orderan|pesenan) (ku|saya) (tadi|) (ubah|ganti) (size|warna|ukuran) (ke|jadi) {s} {k} @s
"""

AFTER_SALE = """
(resi|no resi|nomor resi) (nya|) (ini|itu|tuh|nih) {num}{num1}{num} {k}
{num}{num1}{num}{num1} (tuh|itu|ini) (resi|resinya|no resinya|no pesanannya) {k}
(pengiriman|pengirimannya|kirimnya|paketnya|ekspedisinya|kurirnya) (kaya|kayak|kek) (siput|keong|kura kura|bekicot) {k}
(mau|tadi|niatnya|niat) (beli|co|pesan|order) ({p}|{p}nya|) 1 (jadinya|malah jadi|kok jadi|kepencet|malah) 2 {k}
(lama|lelet|lemot) (banget|bgt) (kirimnya|pengirimannya|prosesnya|dikirimnya) {k}
(tolong|) cek (resi|pesanan|paket) (ini|saya|) {num}{num1}{num} {k}
(paket|pesanan) (saya|ku|) (belum|blm) (nyampe|sampe|dikirim) {k} (udah lama|dari kemaren|gimana sih)
(kapok|kecewa) (beli|pesen) (disini|) {k} (barang|paket|pesanan) (ga|belum) (sampe|sesuai|dikirim)
{p} (yang|yg) (sampe|dateng|nyampe|dikirim) (kok|) (baret|lecet|penyok|gores|retak|gompal|pecah|bengkok|basi|jamuran|apek|kempes|melempem|hancur|remuk) {k}
{p} (saya|ku|kemarin) (mati|layu|ga nyala|eror|rusak|ga bisa dipake|copot|putus|luntur|mengelupas) {k}
(barang|paket|pesanan) (kurang|kurang satu|ga komplit|ga lengkap|salah isi) {k} (harusnya {n}|{p}nya ga ada|gimana|)
(dikirim|dikirimi|dateng|dapet) (yang|) {w} padahal (pesen|pesan|order|minta) {w1} {k}
(pesen|order) (size|ukuran|nomor) {s} (dikirim|dateng|dapet) {s1} {k}
(orderan|pesanan|paket) (saya|ku|aku) (dari|sejak) (senin|kemarin|minggu lalu|tgl {hour}) (belum|blm|ga) (dikirim|gerak|diproses|nyampe) {k}
(udah|sudah) {n} hari (paket|pesanan|orderan|resi) (saya|ku|) (ga|belum|masih) (gerak|update|di gudang|sampe|jalan) {k}
(paket|paketnya|orderan|barang) (nya|ku|saya) (kapan|dimana|sampai mana|sampe mana|kok lama) (ya|sih|) {k}
(kapan) (pesananku|orderanku|paketku|punyaku yang kemarin) (jalan|dikirim|dikemas|sampe) {k}
(tolong|mohon|minta) (resi|no resi|nomor resi|kirim resi) (pesanan|paket|orderan|) (saya|ku|) (dong|) {k}
(resi|resinya) (belum|ga|kok) (keluar|ada|muncul|bisa dicek|valid) {k}
(udah|sdh|sudah) (dibayar|lunas|tf|transfer|bayar) (via|pake|lewat) {bayar} (tadi|barusan|semalam|) {k} (tolong cek|mohon dicek|an {name}|)
(saya|aku) (udah|sudah) (kirim|upload) bukti (tf|transfer|bayar|) (ya|) {k}
(saldo|uang|duit) (saya|ku) (kepotong|terpotong|ke debet) (tapi|tp) (ga|belum) (masuk|jadi pesanan) {k}
(mau|bisa|gimana) (ngajuin|ajukan|klaim|minta) (garansi|retur|refund|komplain|ganti) {k} (barangnya rusak|{p}nya cacat|ga sesuai)
(kemarin|tadi) (salah|keliru) (dikirim|kirim) {p} {k} (bisa tukar|minta ganti|gimana)
{p} (yang|) (kemarin|baru|minggu lalu) (saya|aku|) (beli|terima|dateng) (udah|sudah|langsung) (rusak|sobek|copot|luntur|pecah|mati|putus|berjamur) {k}
(ga|gak) (sesuai|sama) (pesanan|yang di live|foto|deskripsi) {k} (kecewa|minta refund|tolong diganti)
(bibirku|kulit saya|mukaku|badanku) (gatal|perih|merah|bengkak|iritasi|breakout) (abis|setelah|gara gara) (pake|makai) {p} {k}
(saya|aku) (dapet|nerima) {p} (bekas|cacat|expired|kosong|bocor|sisa) {k}
(kurirnya|kurir) (ngaku|bilang|katanya) (udah|sudah) (nganter|kirim|sampai) (tapi|padahal) (belum|ga) (nerima|ada) {k}
(alamat|no hp|nama) (saya|penerima|ku) (di pesanan|di orderan|kemarin) (salah|keliru|kurang lengkap) {k} (tolong ubah|bisa ganti|)
(kenapa|kok) (pesanan|orderan) (saya|ku) (dicancel|dibatalin|dibatalkan) (toko|penjual|sistem|seller) {k}
(komplain|chat|dm) (saya|ku) (soal|tentang) (barang|{p}) (rusak|cacat|) (belum|ga) (dibales|ditanggapi|direspon) {k}
{c} (saya|ku|yang kemarin) (kok|) (kekecilan|kebesaran|sobek|cacat|bolong|luntur|baret|pecah|ga nyala) {k} (bisa tuker|gimana|minta ganti|)
"""

OTHER = """
(hbd|selamat ulang tahun|happy birthday) {k}
(kapan|pengen) (aku|) (nikah|punya suami|kaya raya) (ya|) {k} (wkwk|haha|)
(udah|sudah) (check out|co|checkout|order|bayar) (tadi|barusan|di keranjang|di shopee|lewat etalase|semua) {k}
(alhamdulillah|yeay|yes|asik|asyik) (dapet|kebagian|udah co|udah checkout) {k}
(udah|sudah) (punya|beli|pake) (yang ini|ini|{p}) (dari|sejak) (lama|tahun lalu|kuliah) {k} (awet|bagus|nagih|)
{p} (yang|) (kemarin|minggu lalu) (udah|) (sampe|dateng|nyampe) (bagus|cantik|enak|pas|aman|wangi|mantap) (banget|makasih|) {k}
(yah|yaah|yaaah|yahhh|hiks|huhu) {v} (habis|abis|sold|kosong|keduluan) {k}
(yah|duh) (telat|kalah cepet|keduluan|kehabisan) {v} {k}
(kalah|telat) (cepet|war|rebutan|sedetik) {k}
{v} (udah|dah) (diambil|dibeli|diborong) (orang|{name}) {k}
{v} (cantik|bagus|cakep|manis|elegan|mewah|lucu) (banget|bgt|sih|) {k}
{p} (yang|yg) {w} (cantik|bagus|lucu|gemes|cakep) (banget|bgt|) {k}
(aku|saya) (team|tim|pecinta|penyuka) {p} {k}
(belum|blm) (butuh|perlu|mau) {p} {k} (masih banyak|stok di rumah banyak|)
(nanti|besok|lain kali|kapan kapan) (aja|deh) (kalau|kalo) (ada rejeki|gajian|thr cair|udah ada uang) {k}
(tunggu|nunggu|nunggu2) (thr|tanggal muda|bansos|transferan suami|arisan cair) (dulu|) {k}
(pengen|mau) {p} (tapi|tp) (dompet|kantong|saldo) (menjerit|nangis|tipis|kosong|lagi kering) {k}
(mau|pengen) (borong|beli semua) (tapi|kalo) (ga ada duit|kaya|belum gajian) {k}
(liat|lihat|nonton) (doang|aja|dulu) (ga beli|) {k} (hehe|)
(cuma|hanya) (numpang|mampir|lewat|absen|nonton) {k}
(salam|hadir) (dari|) {city} {k}
(jaga|sehat) (kesehatan|selalu|terus) (ya|) {k}
(laris|laku) (manis|terus|keras) (ya|jualannya|) {k}
(bismillah|semoga) (laris|sold out|rejekinya lancar|banyak pembeli) {k}
(kakak|hostnya|admin|masnya|mbaknya) (kalem|sopan|ramah|informatif|jelas|lucu|ngegas|semangat) (banget|) (jelasinnya|) {k}
(suaranya|micnya|musiknya|lagunya) (serak|pecah|kegedean|ga kedengeran|berisik|ilang) {k}
(kamera|gambar|layar|sinyal)(nya|) (goyang|blur|ngadat|buffering|nge lag|delay|macet) {k}
(ac|kipas|lampu|background|tembok|kucing)(nya|) (bagus|lucu|nyala|bocor|berisik) {k}
(ada|itu) (kucing|anak kecil|suara ayam|adzan) {k} (wkwk|haha|)
(udah|waktunya) (adzan|sholat|maghrib|buka puasa|sahur) {k}
(selamat) (berbuka|puasa|sahur|istirahat|berjualan) {k}
(istirahat|minum|makan) (dulu|) {k} (jangan lupa|kasian|)
(kak|bang|mas) (nyanyi|nari|pantun|gombal|cerita) (dong|) 
(dulu|kemarin|pernah) (beli|order|pesen) (disini|di sini|di toko ini) (bagus|puas|cepet sampe|amanah|ga kecewa) {k}
(langganan|pelanggan|member) (lama|setia|tetap) (nih|hadir|) {k}
(aku|saya) (juga|) (pake|punya|suka) (yang|) (ini|itu|{p}) {k}
(bener|betul|setuju|iya) (banget|kata kakak|itu|juga) {k}
(ga|gak|nggak) (dulu|deh|ah|usah) {k} (makasih|hemat|lagi bokek|lain kali|)
(lagi|masih) (diet|puasa|nabung|bokek|sakit gigi|ngirit) {k}
(mengandung|mengundang|bikin) (racun|lapar|ngiler|boros|kalap) {k}
(wangi|enak|gurih|seger|manis|lezat)(nya|) (sampe|kecium|kerasa) (sini|hp) {k}
(promosi|jualan) (di sini|numpang) (ya|) {k} (cek profil|klik bio|mampir|)
(open|buka) (jasa|endorse|jastip|pijat) (minat|hub) (dm|wa {phone})
(jangan|awas) (ketipu|tertipu|mau dibohongin) {k}
(mahal|murahan|jelek|ga worth it|overpriced) (amat|banget|) {k} (di pasar|toko sebelah) (murah|{rp})
(di|pasar|toko) (sebelah|lain|orange|ijo) (lebih|) (murah|mahal|{rp}) {k}
(ekonomi|hidup|hari) (lagi|) (susah|berat|panas|capek) {k}
(wkwk|haha|ngakak) (kakaknya|bisa aja|lucu|ada ada aja) {k}
(halu|mimpi|ngayal) (dulu|) (punya|) {p} {k}
(temenku|kakakku|mamaku|ibuku) (suka|pake|jualan|koleksi) {p} {k}
(rumah|lemari|dapur|kamar|rak sepatu)(ku|) (penuh|udah penuh|ga muat) {k}
(anakku|bayiku|suamiku|adekku) (rewel|nangis|bangun|ngambek|minta|ketawa) {k}
(eh|lho|loh) (kok|) (ilang|mati|keluar|berhenti) (livenya|) {k}
(titip|kirim) (salam|semangat) (buat|untuk) (host|kakaknya|{name})
(tap|tap tap|like|spam love) (terus|layarnya|yuk) (guys|kak|biar rame|)
(pin|semat) (komen|) (aku|ku) (dong|) {k}
(mute|ban|blokir) (aja|tuh) (yang|) (rusuh|toxic|{name}) {k}
@{name} (aku|saya) (udah|) (beli|co|punya|liat) (kemarin|) (bagus|)
@{name} (yang|) {c} (bagus|cocok|mau ga|beli yuk)
(dulu|jaman dulu) (harganya|) {rp} (sekarang|kok) (naik|{rp}) {k}
(kirain|tak kira|kukira) (beneran|bohong|mahal|plastik|asli) {k}
(sabar|antri|gantian) (ya|dong|guys) {k}
(ok|oke|siap|sip|noted) (nanti|) (aku|saya|) (transfer|bayar|tf|co) (ya|) {k}
(besok|nanti) (aku|saya) (tf|transfer|bayar|kabarin) (ya|) {k}
(test|cek) (sinyal|suara|satu dua|) {k}
{k} {k}
(hmm|hm|oh|ooh|wah|hah|eh) {k}
(p|pp|punten|misi|permisi) {k}
(gokil|gils|sadis|mantep|juara|the best|top) (sih|banget|) {k}
"""

QUESTION = {
    "price": """
{x} (dijual|jualnya|ngambil) (berapa|brp) {k}
(harganya|harga) (naik|turun|beda|tetep|sama) (ya|ga|kah) {x} {k}
{p} (yang|yg) (paling murah|termurah|paling mahal|{s}|kecil|besar) (berapa|brp|harganya) {k}
{x} (plus|sama) ongkir (jadi|total|kena) (berapa|brp) {k}
{v} (berapa|brp|berapaan|harganya berapa|harga brp) {k}
{v} (jadi|jadinya|kena) (berapa|brp) {k}
{v} (sama|dan) {v} (total|jadi|jadinya) (berapa|brp) {k}
{n} {p} (total|totalnya|jadi|jadinya) (berapa|brp) {k}
(harga|hrg) {v} {k}
{x} (regane|pangaosna|hargana) (pinten|sabaraha|piro) {k}
(satuannya|sebijinya|perbiji|per bungkus|per botol|sepasangnya|perlembar|sekilonya) (berapa|brp) {k}
{x} (di toko|di luar live|normalnya|biasanya) (berapa|harga berapa) {k}
(yang|yg) (kecil|besar|sedang|jumbo|mini) (berapa|brp|harganya) {k}
(size|ukuran) {s} (sama|dan) {s1} (harganya|harga) (sama|beda) (ga|ya|) {k}
(mahal|muahal|pricey) (ga|ya) {x} {k}
{x} (sekilo|setengah kilo|seperempat|250 gram|100 gr|100 ml|satu toples|satu box|1 lusin) (berapa|brp|harganya) {k}
{x} (budget|bajet) (berapa|dibawah {rp}) (ada|) {k}?
(sudah|udah|itu) (termasuk|include|sama) ongkir (belum|kah|ya) {x} harganya {k}
(total|totalan) (aku|saya|ku|punyaku) (jadi|semua|) (berapa|brp) {k}
{rp} (itu|) (sepasang|satu|1 set|per pcs|semuanya|dapet berapa) {k}?
{x} {rp} (dapet|dapat|isi) (berapa|brp) {k}
""",
    "discount": """
(kalau|kalo) (dua|2|3|tiga|lima|5) (jadi|jadinya|kena|boleh) {rp} (ya|ga|deal|boleh) {k}
(bulatin|buletin|genapin|pasin) (aja|dong|jadi {rp}|ya) {k}
(harga|) (nett|net|pas|mati) (ya|kah|ga bisa kurang) {k}?
(lagi|) (promo|diskon|sale) (apa|apa aja|berapa persen) (hari ini|sekarang|malam ini) {k}
(ambil|beli|order|borong) {n} (kurang|kurangin|diskon|murahin) (ga|dong|ya|dikit) {k}
{n} {p} {rp} (boleh|bisa|ya|deal|gimana) {k}?
{rp} (dapet|boleh|bisa|aja|ya|deal) (ga|kan|) {n} {k}?
{x} {rp} (boleh|aja boleh|bisa ga|deal ga|nego) {k}
(nego|nawar|tawar) (tipis|dikit|sadis|boleh) (ga|ya|dong) {k}
(potong|potongin|diskonin|turunin) (harga|dikit|{rp}) (dong|ya|) {k}
(ada|dapet) (promo|diskon|harga) (bundling|paket|khusus|spesial|live) (ga|kah|) {x} {k}
(beli|ambil) {n} (gratis|free|bonus|dapet) (1|apa|apa aja|ga|pouch|hadiah) {k}?
(voucher|vocer|kupon) (50rb|ongkir|toko|baru|tambahan) (masih ada|habis|kapan|udah bisa dipake) (ga|ya|lagi|) {k}
(buat|untuk) (seragam|souvenir|arisan|satu rt|satu kelas|reseller|dijual lagi|jual lagi) (ada|dapet|) (harga|diskon|potongan) (khusus|berapa|ga|) {k}
(harga|) (grosir|partai|kodian|reseller|agen|jual lagi) (mulai|minimal|dari|ambil) berapa {k}
{x} (grosirnya|harga grosir|harga kodian) (berapa|brp|gimana) {k}
(promo|diskon)(nya|) (sampai|sampe|berakhir|habis) (kapan|jam berapa|tanggal berapa|hari apa) {k}
(diskonnya|potongannya) (cuma|hanya) (di live|sekarang|hari ini) (ya|aja|) {k}?
(giveaway|ga|give away|undian|doorprize) (kapan|jam berapa|ada ga|caranya gimana) {k}
(bonus|free|gratis) (pouch|totebag|stiker|masker|sampel|sample|gantungan) (ga|masih|) {k}
(follower|pelanggan|pembeli) (baru|lama|setia) (dapet|ada) (diskon|bonus|apa) (ga|) {k}
(harganya|) (ga|gak) (bisa|boleh) (kurang|turun|nego|digoyang) (lagi|dikit|) (ya|kah|) {k}?
(cashback|koin|coin) (berapa|ada ga|berapa persen) {k}
(payday|11.11|12.12|tanggal kembar|lebaran) (nanti|) (ada|) (diskon|promo|sale) (ga|lagi|) {k}
""",
    "stock": """
{v} (masih|msh|masih ada|ada|ready|redy|tersedia|ready stok) (ga|gak|kah|kak|bun|min|)?
{v} (ada|masih) (berapa|brp) (pcs|biji|) {k}
{v} (sisa|tinggal|stoknya) (berapa|brp) {k}
{v} (kosong|habis|abis|sold|sold out) (ya|kah|belum|?) {k}
(kalau|kalo|klo) {v} (ada|ready|masih|masih ada) (ga|gak|?) {k}
(kalau|kalo|klo) (yang|yg) {w} (ready|ada|masih) (ga|gak|?) {k}
(kalau|kalo|klo) (yang|yg) (size|ukuran|nomor|) {s} (ready|ada|masih) (ga|gak|?) {k}
(mau|mo) (tanya|nanya) {k} {v} (ada|ready|masih) (ga|gak|?)
{v} (restock|ada lagi|ready lagi|stok lagi) (kapan|ga|lagi ga) {k}
(kapan) (masuk|datang|dateng|ready|restock) {v} (lagi|) {k}
(cek|cekin|tolong cek) (stok|stoknya|ketersediaan) {v} (dong|) {k}
(ukuran|size|nomor) {num36} (masih|ada|ready|kosong) (ga|ya|?) {k}
(nomor|no) {num36} (ada|ready|kosong) (ga|ya|?) {k}
(warna|yang) {w} (udah|sudah|) (habis|kosong|abis) (ya|belum|kah)? {k}
(yang|yg) (isi|) (kecil|besar|sedang|jumbo|250 gr|500 ml) (ada|ready|masih) (ga|?) {k}
(varian|rasa|shade|aroma) {w} (ada|ready|masih|kosong) (ga|?) {k}
{x} (limited|terbatas|cuma {n}|langka) (ya|kah|)? {k}
{x} (ada|jual) yang (kecil|besar|pria|wanita|anak|dewasa|bayi|cowok|cewek) (ga|gak|) {k}?
(ada|jual|punya) (yang|) (anak|bayi|jumbo|couple|kembaran) (ga|gak|) {k}
(masih|) (ready|ada) (semua|semuanya|semua warna|semua size) (ga|kah|) {k}?
{x} (indent|inden|po|pre order) (ya|berapa hari|berapa lama) {k}
(aya|ono|ana) (keneh|isih|) {v} {k}?
{v} (isih|masih) (ono|ana|enek|aya) (ora|teu|ga|) {k}
""",
    "size": """
{x} (muat|isi|nampung) (berapa|brp) (orang|liter|porsi|baju|buku|ml|kg) {k}
{x} (gede|besar|kecil) (mana|gak|ga|ya) (sama|dari|dibanding|daripada) (hp|tangan|{c1}|botol|a4) {k}
(telapak|kaki|tangan|kepala|jari|pinggang) (saya|aku|ku|anak) {foot} (cm|senti|) (muat|cocok|pake|ambil) (apa|ga|berapa|size apa) {k}
(ld|lp|lingkar dada|panjang|pb|lebar|lingkar pinggang|panjang lengan) {v} (berapa|brp|brp cm) {k}
{v} (ld|lp|lingkar dada|panjangnya|pb|lebarnya|lingkar pinggang) (berapa|brp|brp cm|) {k}
{c} (yang|yg) {s} (ld|panjang|lebar|lp|lingkar dada)(nya|) (berapa|brp) {k}
(ld|panjang|lebar) {c} (yang|yg) {s} (berapa|brp) {k}
{v} (muat|cukup|masuk|cocok) (ga|gak|?) (buat|untuk|di|kalau) (bb|berat) {kg} {k}
{v} (buat|untuk) (bb|berat|umur|usia) (berapa|brp) {k}
{v} (panjang|pendek|besar|kecil) (ga|gak|banget ga) {k}
(aku|saya) (bb|) {kg} (ambil|pake|beli) {v} (muat|kegedean|kekecilan|cukup) (ga|?) {k}
{x} (true to size|sesuai size|sizenya standar|standar indo|standar lokal) (ga|kah|ya|) {k}
(kaki|telapak) (lebar|panjang|gemuk|kurus|{foot} cm|bengkak) (ambil|pake|cocok|naik) (nomor|size|) (berapa|apa|) {k}
(panjang|) (insole|sol dalam|telapak)(nya|) (nomor|size|) {num36} (berapa|brp) (cm|) {k}
(biasa|biasanya) (pake|nomor|size) {num36} (ambil|beli|di sini) (berapa|nomor berapa|naik ga) {k}
{x} (tinggi|diameter|lebar|panjang|kapasitas|volume|isi|berat|netto)(nya|) (berapa|brp) (cm|ml|gram|liter|) {k}
{x} (diameternya|tingginya|ukurannya|kapasitasnya) {k}?
{x} (ukuran|) (seberapa|segede apa|sebesar apa|segimana) (besarnya|gedenya|) {k}
{x} (isi|isinya|netto|nett) (berapa|brp) (ml|gram|gr|pcs|biji|keping|lembar) {k}
{x} (berapa|brp) (ml|gram|gr|kg|liter|cm|meter|inch) {k}
{x} (kecil|besar|mini|jumbo) (ya|ga|kah|) (aslinya|) {k}?
(tinggi|) hak (berapa|brp|nya berapa) (cm|) {x} {k}
(umur|usia) {age} (th|tahun|thn|bulan|bln) (muat|masuk|cocok|pas) (ga|gak|size apa|nomor berapa) {x} {k}
(anak|bayi|cucu|ponakan|si kecil) (umur|usia|) {age} (th|tahun|thn|bulan|bln) (bb {kg}|badan gede|kurus|) (pake|ambil|ukuran|size|nomor) (apa|berapa|mana) {k}
(anakku|si kecil|bayi) {kg} (kg|kilo) (size|ukuran|pake|muat) (apa|ga|yang mana) {k}
{s} (buat|untuk) (umur|usia|anak) (berapa|brp) (tahun|) {k}
(size|ukuran) {s} (itu|) (buat|untuk|muat) (bb|umur|berat) (berapa|brp) {k}
(pinggang|pinggul|paha|lengan|dada|perut|bahu) (nya|) (muat|ketat|sempit|longgar|karet) (ga|gak|sampe berapa) {x} {k}
{x} (nutup|menutupi|nutupin) (dada|pantat|perut|punggung|lengan) (ga|gak) {k}
(size|ukuran) (nya|) (normal|kecil|besar|jumbo) (ga|apa|atau) (kecil|besar|standar|) {k}
{x} (jatuhnya|kalo dipake) (cingkrang|ngatung|kepanjangan|ngepas|longgar|sampe mana) (ga|) {k}
(sizenya|ukurannya) (sampe|mulai|dari) (berapa|apa|mana) {k}
{x} (bisa|muat|cukup) (buat|untuk) (laptop|hp|botol|galon|2 orang|kasur {num}|mobil|kamar kecil) (ga|gak|ukuran berapa) {k}
{x} (bisa|) (diatur|adjustable|melar sampe|ditarik) (berapa|ukurannya|) (ga|) {k}
""",
    "colour": """
{x} {w} (tuh|itu) (kayak|mirip|lebih ke) {w1} (ga|ya|kah) {k}
{v} (warnanya|) (tua|muda|gelap|terang|pekat|kalem|cerah) (ga|apa|kah) {k}
{w} (sama|atau) {w1} (ya|kah|?) (itu|yang|) (dipegang|dipake|kakak pake) {k}
(warna|) (yang|) (dipegang|ditangan|di patung|di kiri) (itu|) {w} (atau|apa) {w1} {k}?
{x} (shade|warna|nomor) (apa|berapa) (buat|untuk|cocok) (kulit|bibir) (gelap|sawo matang|kuning langsat|putih|hitam) {k}
(kulit|) (sawo matang|gelap|kuning langsat|neutral|cool tone|warm tone) (cocok|pake|ambil) (shade|warna|yang) (apa|mana|nomor berapa) {k}
(beda|bedanya) {w} sama {w1} (apa|gimana|) {k}
{w} (ke|lebih) (pink|kuning|abu|hijau|coklat)an (ga|ya|kah) {k}?
{x} (aromanya|wanginya|varian aromanya|variannya|rasanya) (apa aja|ada apa aja|ada berapa) {k}
(ada|) (aroma|wangi|rasa|varian) (apa aja|apa) {x} {k}
(motifnya|gambarnya|coraknya) (apa aja|bisa pilih|ada berapa|sama semua) (ga|) {x} {k}
{x} (warnanya|) (cuma|hanya) (ini|itu|{w}|satu) (aja|doang|) (ya|kah)? {k}
(di kamera|di layar|aslinya) (warnanya|) (beda|sama|lebih gelap|lebih terang) (ga|ya|kah) {k}
(ada|) (warna|yang) (netral|cerah|pastel|bumi|earth tone|gelap) (apa aja|ga|yang mana) {x} {k}
{x} (selain|ada selain) {w} (ada|warna) apa (lagi|aja|) {k}
(nama|ini) warnanya (apa|apa ya|apaan) {k}
""",
    "material": """
{x} (manik|payet|bordir|renda|ukiran|permata|batu|aplikasi)(nya|) (jahit|tempel|lem|asli|mesin|tangan) (atau|apa|ya|kah) (tempel|lem|imitasi|tangan|mesin|) {k}
(ini|itu) (kulit|emas|perak|kayu|batu|sutra|rotan|bambu) (asli|beneran|sintetis|imitasi) (ya|kah|apa|bukan) {k}
{x} (lapisannya|dalamnya|isinya|isiannya) (apa|dari apa|bahan apa|pake apa) {k}
{x} (kacanya|plastiknya|kayunya|kulitnya|kainnya|busanya) (tebel|tebal|tipis|asli|halus|keras) (ga|gak|kah|ya) {k}
(arabika|robusta|premium|organik|murni|campuran|non gula) (atau|apa) (robusta|campuran|asli|bukan) {x} {k}
{x} (bahan|bahannya|materialnya) (apa|apaan|dari apa|katun bukan|kaos ya|kulit apa sintetis) {k}
{v} (bahannya|) (tebel|tipis|nerawang|adem|panas|stretch|licin) (ga|gak|kah) {k}
{x} (terbuat|dibikin|dari) (kayu|besi|plastik|kaca|kayu jati|rotan|keramik|tanah liat|stainless|alumunium|kuningan|perak|titanium|karet|busa|silikon|akrilik) (ya|apa|asli|kah|bukan)? {k}
{x} (plastik|kaca|kayu|besi|stainless|kuningan|perak|emas|kulit|mutiara|batu) (asli|beneran|apa imitasi|apa bukan|atau sintetis) {k}
{x} (sol|alas|tali|talinya|solnya|upper|insole) (nya|) (karet|kulit|busa|keras|empuk|licin|dijahit|dilem|apa) (ga|apa|atau|) {k}
(dijahit|jahit) (apa|atau) (dilem|lem) (doang|) {x} {k}
{x} (kandungannya|komposisinya|bahan bakunya|ingredientsnya|kandungan) (apa|apa aja|alami ga) {k}
{x} (ada|pake|pakai|mengandung) (alkohol|paraben|retinol|parfum|merkuri|hidrokuinon|pewarna|pengawet|msg|gula|santan|susu|kacang|telur|minyak babi) (ga|gak|kah|) {k}
{x} (dari|pake|pakai) (ikan|ayam|sapi|daging|tepung|singkong|kedelai|cabe|coklat|keju|kelapa) (apa|asli|ya|kah|beneran) {k}
{x} (pake|isi) (dakron|kapas|silikon|busa|bulu angsa|foam) (ya|apa|ga)? {k}
{x} (tekstur|teksturnya) (cair|kental|lengket|gel|krim|ringan|gimana|creamy) (ga|ya|) {k}
(lengket|berat|ringan|cepet meresap|greasy|berminyak) (ga|gak|kah) {x} {k}
{x} (bahan|) (kaos|katun|jersey|kanvas|suede|kulit|denim|wol|linen|rajut) (ya|bukan|apa|kah)? {k}
{x} (gampang|mudah|bikin) (gerah|keringetan|gatal|panas|bau) (ga|gak) (kainnya|bahannya|) {k}
{x} (aman|enak|nyaman) (buat|di|untuk) kulit (sensitif|bayi|anak) (ga|gak) (bahannya|kainnya) {k}
(kainnya|bahannya) (jatuh|kaku|tegak|flowy|lemes|ngembang|gampang kusut) (ga|gak|apa) {x} {k}
(berapa|brp) (gsm|lapis|ply|karat|denier|mm tebalnya) {x} {k}
(lapis|dobel|furing)(nya|) (berapa|full|ada|sampe bawah) (ga|lapis|) {x} {k}
{x} (cat|catnya|glasir|lukisan|motif)(nya|) (manual|tangan|printing|decal|handmade) (atau|apa|ya|kah) (mesin|cetak|) {k}
{p} (yang|) (mana|paling) (adem|tebel|tipis|halus|lembut) {k}
(adem|tebel|lembut|halusan|tebelan) (mana|yang mana) {c} (sama|atau) {c1} {k}
""",
    "care": """
{x} (bersihinnya|nyucinya|ngelapnya) (susah|gampang|ribet|pake apa) (ga|ya|kah|) {k}
{x} (kena|kalau kena) (kuah|minyak|saos|lumpur|hujan|kopi|deterjen) (bekas|hilang|luntur|gampang dicuci|gapapa) (ga|gak|kah) {k}
(boleh|bisa|aman) (disimpan|ditaruh|dijemur|dipanasin|digosok|dicuci) (di|pake|dalam|) (kulkas|matahari|microwave|sikat|mesin|luar) (ga|gak|kah) {x} {k}
{x} (boleh|bisa|aman) (dicuci|masuk|kena|direndam|disikat|dikeringkan) (mesin|air|air panas|sabun|pengering|microwave|oven|dishwasher|freezer|kulkas) (ga|gak|kah|) {k}
{x} (cara|) (nyuci|cuci|bersihin|ngelap|ngerawat|rawat|nyimpen)(nya|) (gimana|pake apa|kayak gimana) {k}
{x} (gampang|cepet|mudah) (karatan|menghitam|pudar|luntur|kusam|lecet|jamuran|berbulu|kusut|bau) (ga|gak|kah) {k}
{x} (luntur|pudar|nyusut|melar|rusak|ngelupas|mengelupas|berubah warna) (ga|gak|kah) (kalo|kalau|kena|abis) (dicuci|air|keringat|panas|parfum|disetrika) {k}
{x} (anti|tahan) (air|kusut|karat|noda|luntur|panas|gores) (ga|gak|kah|) {k}
{x} (perlu|harus|wajib) (disetrika|disemir|dijemur|dilap|dry clean|dicuci tangan) (ga|gak|dulu ga|) {k}
{x} (setrika|nyetrika)(nya|) (susah|gampang|gimana|suhu berapa) {k}
{x} (ditaruh|taruh|simpan|simpen) (di|) (kulkas|suhu ruang|freezer|tempat kering|luar) (aman|boleh|bisa) (ga|gak|) {k}
{x} (disiram|dipupuk|penyiraman)(nya|) (berapa kali|gimana|tiap hari) (ga|) {k}
(warna|sablon|cat|lapisan|emas|print)(nya|) (gampang|cepet|mudah|bisa) (pudar|ngelupas|luntur|hilang|rontok) (ga|gak) {x} {k}
""",
    "shipping": """
(kirimnya|dikirimnya|packingnya) (aman|pake kayu|pake bubble|berapa lama|hari ini|hari senin) (ga|kan|ya|kah) {k}
{x} (ongkirnya|ongkir) (mahal|berat|dihitung) (ga|berapa kg|gimana|ya) {k}
(pesan|order|co) (malem|sekarang|hari ini) (dikirim|jalan|sampe) (kapan|besok ga|hari apa) {k}
{v} (kirim|dikirim) (ke|) {city} (ongkirnya|kena|) (berapa|brp) {k}
{v} ongkir (ke|) {city} (berapa|brp) {k}
(aman|pecah|rusak|remuk|meleleh|basi) (ga|gak|kah) (kalau|kalo|) (dikirim|kirim) (ke|) (luar pulau|{city}|jauh) {k}
{x} (bisa|aman) (dikirim|kirim) (ke|) {city} (ga|gak|kah|) {k}
(pengirimannya|kirimnya|dikirimnya|pengiriman) (kapan|hari apa|dari mana|pake apa|berapa hari|tiap hari) {k}
(kalau|kalo) (bayar|co|order|pesan) (malam ini|sekarang|hari ini) (besok|kapan) (dikirim|sampe|jalan) (ga|) {k}
(nyampe|sampe|sampai) (sebelum|pas) (lebaran|hari {hour}|minggu|natal|tgl {hour}) (ga|gak|bisa ga) {k}
(ongkir|ongkirnya) (gabung|digabung|jadi satu|sekali|dihitung per kg|flat|pulang pergi) (ga|ya|kan|) {k}
(gratis|free|bebas) (ongkir|ongkos kirim) (nya|) (se indonesia|jawa aja|pulau mana|syaratnya apa|min belanja berapa|ga) {k}
(bisa|ada) (kargo|cargo|instan|same day|ambil sendiri|gosend) (ga|gak|) {k}
{kurir} (atau|apa) {kurir} {k}?
(pake|via|lewat) {kurir} (bisa|aja|ya) (ga|kan|) {k}
(kirim|bisa kirim|pengiriman) (ke|) (luar negeri|malaysia|pulau|daerah terpencil|desa) (ga|bisa ga|berapa) {k}
(berat|beratnya) {x} (berapa|brp) (kg|gram) (buat|untuk) ongkir {k}
(hari|tgl|tanggal) (minggu|merah|libur|lebaran) (kirim|ekspedisi|kurir) (libur|jalan|kirim) (ga|gak|ya|) {k}
(berapa|brp) hari (sampe|sampai|nyampe) (di|ke) {city} {k}
""",
    "payment": """
{v} (bisa|boleh) (cod|COD|bayar di tempat) (ga|gak|kah|) {k}?
{v} cod (ke|) {city} (bisa|boleh) (ga|?) {k}
(cod|COD) (ke|) {city} (bisa|boleh|ada) (ga|gak|?) {k}
(bisa|boleh) cod (ke|) {city} (ga|?) {k}
{v} (bisa|boleh) (dp|cicil|bayar besok|bayar pas gajian|bayar tgl {hour}|transfer {bayar}) (dulu|) (ga|gak|) {k}?
(bayar|transfer|tf)(nya|) (ke|) (rekening|bank|nomor|atas nama) (apa|mana|siapa|berapa) {k}
(kirim|minta|share|mana) (no rek|norek|rekening|qris|nomor dana|barcode|kode bayar)(nya|) (dong|ya|) {k}
(bisa|ada|terima) {bayar} (ga|gak|kah|) {k}
(pake|pakai|via) {bayar} (bisa|boleh|aja) (ga|kan|?) {k}
(bayarnya|pelunasan|tf) (maksimal|paling lambat|terakhir|deadline) (kapan|jam berapa|hari apa) {k}
(bayar|tf) (malam|besok|lusa|nanti|pas barang sampe|tgl {hour}) (boleh|bisa) (ga|gak|) {k}
(ada|kena) (biaya|fee|admin|tambahan) (cod|admin|transfer|penanganan) (ga|berapa|) {k}
(bayar|cod) (di rumah|ke kurir|pas nyampe|cash) (bisa|boleh) (ga|?) {k}
(kalau|kalo) (belum|ga) (bayar|tf) (sampe|sampai) (besok|jam {hour}) (hangus|dibatalin|gimana) (ga|) {k}
(dp|uang muka)(nya|) (berapa|berapa persen|minimal) {x} {k}
(rekber|rekening bersama|invoice|kwitansi|nota) (bisa|ada) (ga|) {k}
""",
    "how_to_order": """
(pencet|klik|tekan|buka) (apa|mana|yang mana|dimana) (buat|biar|kalo) (beli|pesan|order|co) {k}
(aku|saya) (bingung|ga ngerti|baru) (cara|) (belinya|ordernya|pesannya|co nya) {k}
(nanti|habis ini|terus) (dihubungi|dichat|dikabarin|dikirim link) (ga|ya|kan|lewat apa) {k}
(keranjang|etalase|tombol)(nya|) (kok|) (ga ada|ilang|error|ga bisa dibuka|belum muncul) {k}
{v} (saya|aku|punyaku|ku|punya saya) (tadi|) (udah|sudah|udh) (masuk|kecatat|dicatat|masuk list|dikeep|masuk catatan) (belum|blm|kan|ga|?) {k}
(punyaku|pesenanku|keepanku|orderanku|keepku) (tadi|) (udah|sudah) (masuk|dicatat|kecatet|dikeep|masuk list) (belum|blm|kan|?) {k}
(nama|komen) (aku|saya|ku) (udah|sudah) (masuk|kebaca|kecatat|dibaca) (belum|blm|kan|?) {k}
(kalau|kalo|klo) (mau|pengen) (beli|order|pesan|co|ambil|keep) {x} (gimana|caranya gimana|lewat mana|klik apa|dimana|ketik apa) {k}
{x} (belinya|pesennya|co nya|ordernya|ambilnya|checkoutnya) (gimana|dimana|lewat mana|di mana|di etalase berapa|pencet apa) {k}
(cara|gimana cara|caranya) (co|pesan|keep|ikutan|daftar|gabung|claim|rebutan|belanja) (di live|di sini|nya|) (gimana|ya|) {k}
(link|tautan|keranjang)(nya|) {x} (mana|dimana|ga ada|belum ada|ga muncul|taruh mana) {k}
(minta|kirim|share|bagi) link (nya|) {x} (dong|ya|) {k}
(pesannya|ordernya|belinya|keepnya) (komen|ketik|tulis|chat) (apa|di sini|kemana|di mana) {k}
(harus|wajib|perlu) (daftar|follow|komen|transfer|dp|chat) (dulu|) (ga|gak|ya) (buat|kalau|kalo) (pesan|order|beli|keep) {k}?
(boleh|bisa) (keep|booking|simpen) (sampe|sampai) (besok|gajian|minggu depan|berapa hari|kapan) (ga|) {k}?
(keep|booking|hold)(nya|) (bisa|maksimal|batas|sampai|berlaku) (berapa|kapan|berapa hari|berapa jam) {k}
(kenapa|kok) (ga|gak) (bisa|muncul) (di keranjang|dibeli|checkout|diklik|masuk keranjang|dipesan) {x} {k}
(ga|gak) bisa (co|checkout|klik|masuk keranjang|bayar) (kenapa|gimana|) (ya|) {k}
(bisa|boleh) (pesan|beli|order) (di|lewat|via) (wa|shopee|toko langsung|ig|telepon|web|toped) (ga|?) {k}
(nomor|no) (wa|whatsapp|admin|hp)(nya|) (berapa|mana|dong) {k}
(minimal|min|minim) (order|beli|pembelian|belanja|ambil) {x} (berapa|brp|) {k}
(beli|ambil|order) (satu|1|eceran|satuan) (boleh|bisa) (ga|?) {k}
(kalau|kalo) (udah|sudah) (komen|keep|pesan) (terus|habis itu|selanjutnya) (gimana|ngapain|ngapain lagi) {k}
(nama|akun) (toko|shopee|ig|tiktok|tokopedia)(nya|) (apa|mana) {k}
""",
    "show_item": """
{x} (mana|kok belum|kapan) (dispill|diliatin|ditunjukin|keluar|dibahas) {k}
(tampilin|munculin|keluarin|sebutin|kasih liat) {x} (dong|ya|lagi) {k}
(close up|zoom|fokusin|arahin kamera) (ke|) {x} (dong|) {k}
{x} (dari|) (samping|belakang|dekat|dalam|bawah) (dong|kayak apa|coba|gimana) {k}
(boleh|bole|bisa|coba) (spill|spil|liat|lihat|intip) {v} (dong|ga|) {k} (cantik|ganteng|manis|sayang|)
(mau|pengen|pgn) (dong|) (lihat|liat|intip) {v} (dong|dari dekat|detailnya|) {k}
(mau|pengen) (dong|ya|) (liat|lihat) (dari dekat|belakangnya|detailnya|motifnya|isinya|solnya|jahitannya|yang {w}) {k}
{v} (coba|tolong|) (dilihatin|diliatin|ditunjukin|dipake|dicoba|dibuka|dideketin|disorot) (dong|) {k}
{x} (isinya|dalamnya|belakangnya|bawahnya|solnya|talinya|bagian dalam|jahitannya|kemasannya|teksturnya) (liat|liatin|coba|spill|tunjukin) (dong|) {k}
(liat|lihat|spill|tunjukin) (isinya|dalamnya|solnya|talinya|teksturnya|jahitannya|kemasannya|ketebalannya|warna aslinya|hasilnya) {x} (dong|) {k}
(swatch|oles|olesin|pakein|cobain|semprot|icip|tes|nyalain|hidupkan|puter) {x} (dong|di tangan|di bibir|) {k}
(coba|tolong) (dioles|dipake|diswatch|dinyalain|dituang|dibuka|dibentangin|digelar|ditekuk|diinjak|dites) {x} (dong|) {k}
(bentangin|gelar|jejerin|bandingin|sandingin|deketin|balik|balikin|angkat) {x} (dong|) {k}
(jejerin|bandingin|sandingin) {c} (sama|dan) {c1} (dong|) {k}
(yang|yg) (di|ada di) (rak|meja|belakang|pojok|gantungan|kiri|kanan|atas|kepala|kaki) (itu|) (apa|kode apa|nomor berapa|berapa|spill) {k}
(itu|ini) (apa|apaan) (yang|) (di belakang|di meja|dipegang|warna {w}) {k}
(yang|yg) (motif|gambar|warna|model) (bunga|polos|kotak|{w}|tali|pita|kartun) (nomor|kode|etalase|no) (berapa|brp|mana) {k}
(yang|yg) (motif|gambar|model) (bunga|polos|kotak|tali|pita|kartun|hewan) (dong|coba|mana|spill|liat) {k}
(tadi|barusan) (yang|) (pertama|nomor berapa|ditunjukin|dipake) (apa|nomor berapa|spill lagi|kode berapa|ulang dong) {k}
(balik|kembali|mundur) (lagi|) (ke|) (yang|) {x} (dong|tadi|) {k}
(lewat|kelewat|ketinggalan) (tadi|) {x} (ulang|spill lagi|liat lagi) (dong|) {k}
(etalase|eta|et|keranjang) {num} (yang|yg|) {w} {k}
(etalase|eta|et) {num} (dong|ya|bun|kak|bg|coba|dulu)
(masuk|lanjut|ganti|next) (ke|) (etalase|eta|item|kode|nomor|produk) (berikutnya|lain|{num}|selanjutnya) (dong|) {k}
(pakein|pasangin|taruh) (di|ke) (kepala|kaki|manekin|meja|badan|tangan) (dong|coba|) {x} {k}
(real pict|foto asli|video|katalog|foto)(nya|) {x} (ada|dong|mana|minta) (ga|) {k}
(penasaran|kepo) (sama|) (yang|) {x} (spill|liat|dong|) {k}
(ngadep|hadap|berdiri|muter|agak) (samping|belakang|mundur|deket|dulu) (dong|) {k}
{k} {c}
{c} {k} (dong|coba|ya|)
""",
    "location": """
(tempatnya|rumah produksi|pabriknya|workshop|dapurnya|kiosnya|lapaknya) (dimana|di mana|daerah mana|mana) {k}
(produksi|bikin|buat|dibuat)(nya|) (dimana|di mana|di {city}|daerah mana) (ya|kah|) {k}?
(asal|asli|produk|buatan) (mana|dari mana|daerah mana|{city} ya) {k}
(boleh|bisa) (main|mampir|dateng|datang|kesana|belanja langsung|liat langsung) (ke|) (tempat|toko|rumah|workshop|gudang)(nya|) (ga|kah|) {k}
(ada|buka) (toko|cabang|outlet|lapak|store) (di|) {city} (ga|kah|sebelah mana|) {k}?
(daerah|) {city} (mana|sebelah mana|bagian mana) (tokonya|) {k}
(dekat|deket) (apa|mana|stasiun|pasar) (tokonya|tempatnya|) {k}
(share|kirim|minta) (lok|lokasi|maps|alamat) (toko|lengkap|nya|) (dong|) {k}
(live|siaran) (dari|di) (mana|kota mana|{city}) (ini|ya|) {k}?
(cod|ketemuan|ambil) (langsung|) (di|ke) (toko|rumah|tempat) (nya|) (dimana|daerah mana|bisa ga) {k}
""",
    "schedule": """
(live|jualan|siaran)(nya|) (lagi|selanjutnya|berikutnya) (kapan|jam berapa|hari apa) {k}
(besok|lusa|minggu depan|nanti malam|malam ini) (live|jualan|ada live) (ga|lagi ga|jam berapa|lagi kapan) {k}
(live|livenya) (sampe|sampai|ampe) (jam|kapan|malam) (berapa|) {k}
(tiap|setiap) (hari|malam|minggu|jam) (berapa|apa|) (livenya|live) {k}
(jam|hari) (berapa|apa) (aja|) (live|livenya|buka|tokonya buka) {k}
(toko|tokonya|admin) (buka|tutup|libur) (jam berapa|hari apa|kapan|hari minggu ga|pas lebaran ga) {k}
(kapan) (live|jualan|bahas|spill|launching|keluar) {p} (lagi|) {k}
(masih|bentar lagi) (lama|selesai|tutup) (ga|ya) (livenya|) {k}
(lebaran|natal|tahun baru|tanggal merah) (tetep|tetap|masih) (live|buka|jualan) (ga|kah|) {k}
""",
    "other": """
{x} (aman|bisa|boleh) (buat|untuk|di) (makanan|kompor|induksi|bayi|lambung|kucing|motor|laut|hujan) (ga|gak|kah|) {k}
{x} (dipasang|pasang|makenya|ngerakitnya|nyetelnya) (gampang|susah|ribet) (ga|gak|kah|) {k}
{x} (garansinya|garansi) (berapa|ada|toko|resmi) (bulan|ga|apa|) {k}
{x} (ga|gak) (bikin|akan|bakal) (iritasi|lecet|kendor|melorot|luber|berisik|pusing) (kan|ya)? {k}
{x} (nyala|hidup|tahan) (berapa|brp) (jam|hari|lama) {k}
{x} (buat|untuk) (pemula|bapak bapak|remaja|anak {age} tahun|usia {age}|umur {age}) (cocok|boleh|bisa|masuk) (ga|gak|kah|) {k}
(yang|yg) (cocok|bagus|pas) (buat|untuk) (kado|nenek|guru|remaja|dapur kecil|kulit kusam) (yang mana|apa|mana) {k}
{x} (edisi|keluaran|tipe|versi) (baru|lama|terbaru|berapa) (ya|kah|) {k}
(1|satu) (set|paket|box|dus) (isi|isinya|dapet|terdiri) (apa aja|berapa macam|apa) {k}
{c} (mirip|sama|kembaran) (sama|dengan|kayak) {c1} (ga|ya|kah) {k}
(emang|beneran|masa) (ampuh|asli|anti pecah|anti lengket|anti maling) (ya|kah|sih) {x} {k}?
{x} (bisa|boleh|cocok|aman) (dipake|dipakai|diminum|dimakan|digunakan) (anak|bayi|bumil|busui|cowok|lansia|tiap hari|pagi malam|pas hujan|naik gunung) (ga|gak|kah|) {k}
{x} (cocok|bagus|bisa|aman) (buat|untuk) (kulit|rambut|wajah) (kering|berminyak|sensitif|berjerawat|kombinasi|rontok|kusam) (ga|gak|kah|) {k}
{x} (bisa|ampuh|efektif) (buat|) (ngilangin|menghilangkan|memudarkan|ngatasi|nutup) (flek|jerawat|bopeng|komedo|ketombe|kerutan|bekas luka) (ga|gak|kah|) {k}
{x} (tahan|awet|kuat|expired|exp|kadaluarsa) (berapa|brp|sampai|sampe|kapan) (lama|hari|jam|bulan|kapan|) {k}
{x} (exp|expired|ed|kadaluarsa)(nya|) (kapan|sampai kapan|tanggal berapa|masih lama ga|tahun berapa) {k}
{x} (bpom|halal|ori|original|asli|sni|resmi|garansi resmi) (ga|gak|kah|kan|bukan|ya)? {k}
{x} (ada|udah|punya) (bpom|label halal|sertifikat|izin edar|pirt|garansi) (ga|belum|nya|kah|) {k}
{x} (pedes|pedas|manis|asin|amis|pait|asem|alot|keras|renyah|eneg) (ga|gak|banget ga|apa engga) {k}
{x} (level|tingkat) (berapa|brp|pedasnya berapa) (aja|) {k}
{x} (bisa|) (pilih|milih|request|campur|mix) (rasa|warna|level|motif|nama|varian) (ga|gak|) {k}
{x} (bikin|buat) (kenyang|melek|gemuk|alergi|bruntusan|putih|ketergantungan|iritasi|batuk) (ga|gak) {k}
{x} (cara|) (masak|seduh|makan|pakai|pasang|rakit|ngecas|pake|bikin)(nya|) (gimana|kayak gimana|berapa lama) {k}
{x} (dapet|dapat|isi|isinya|paketnya isi) (apa aja|berapa|apa) {k}
{x} (dapet|ada|udah sama|include|sekalian) (box|dus|tas|pouch|sendok|tutup|tatakan|charger|baterai|kartu garansi|manual|pot|bros|ciput|sajadah|tali) (nya|) (ga|gak|kah|) {k}
{x} (ada|pake) (kantong|saku|resleting|kancing|tali|karet|lubang|roda|lampu|tutup|gagang|pegangan|laci|sekat)(nya|) (ga|gak|berapa|di mana) {k}
{x} (bisa|boleh) (dilepas|dilipat|dibuka|diputar|dicabut|distel|dicopot|dipasang sendiri) (ga|gak|tali nya|) {k}
{x} (gampang|mudah|cepet|gampang2) (pecah|patah|rusak|lepas|layu|mati|copot|bocor|penyok|jatuh) (ga|gak|kah) {k}
{x} (kuat|kokoh|awet|tahan) (ga|gak|kah) (buat|untuk|nahan) (harian|naik gunung|badan gemuk|{kg} kg|kerja|lari|outdoor) {k}
{x} (licin|berisik|goyang|bau|berat|sakit|lecet) (ga|gak|kah) (dipake|kalo hujan|di kaki|pas jalan|) {k}
{x} (enak|nyaman|enteng) (dipake|buat) (jalan|lari|jauh|kerja|seharian|sholat) (ga|gak) {k}
(enakan|bagusan|awetan|mending|pilih|manisan|wangian) (mana|) {c} (sama|apa|atau) {c1} {k}
{c} (sama|atau|apa) {c1} (enakan|bagusan|mending|awetan|laris) (mana|yang mana) {k}
(bedanya|apa bedanya|beda) {c} (sama|dengan|dan) {c1} (dimana|apa|) {k}
{c} sama {c1} (satu|sama) (motif|model|merk|pabrik|isi) (ga|kah|ya|) {k}
(packing|kemasan|bungkus|packaging)(nya|) (rapi|tebel|kayu|aman|bubble|pake kardus|bisa buat kado) (ga|kah|kan|) {k}
(pake|ada|free) (bubble wrap|kardus|packing kayu|kotak kado|kartu ucapan|pita) (ga|kah|) {k}
(bisa|boleh|terima) (custom|sablon|bordir|ukir|cetak|tulis) (nama|logo|foto|tulisan|warna) (ga|gak|di {p}|) {k}
(bisa|boleh) (buat|dijadiin|untuk) (hampers|kado|souvenir|seserahan|mahar|oleh oleh|parsel|dagangan) (ga|gak|kah|) {x} {k}
(kalau|kalo) (pecah|rusak|kekecilan|cacat|ga muat|ga cocok|layu|salah) (bisa|boleh|diganti) (tukar|retur|ganti|garansi|balik) (ga|gak|gimana|) {k}
(garansi|garansinya) {x} (berapa lama|berapa bulan|ada ga|gimana|toko apa resmi) {k}
(yang|yg) (paling|) (laris|best seller|recommended|enak|wangi|favorit|murah|awet) (yang mana|apa|kode berapa|mana) {k}
(rekomen|rekomendasi|saran|saranin) (dong|) (buat|untuk|yang) (pemula|kado ibu|anak kos|kulit kering|kantor|kondangan|bapak bapak|anak sd) {k}
{x} (model|tipe|seri|merk|merek|brand) (apa|nya apa|terbaru|keluaran tahun berapa) {k}
{x} (support|bisa|kompatibel|cocok) (buat|di|ke) (iphone|android|semua hp|type c|motor|mobil|kompor induksi) (ga|gak|kah|) {k}
{x} (busui|wudhu|bumil|hijab) (friendly|bisa) (ga|kah|) {k}
{x} (buat|untuk|khusus) (cowok|cewek|pria|wanita|anak|dewasa|unisex|bayi|orang tua) (bisa|ya|aja|kah|ga)? {k}
(daftar|cara|syarat|jadi|gabung) (reseller|dropship|agen|mitra|affiliate) (gimana|apa aja|nya gimana|) {k}
(boleh|bisa) (icip|coba|nyicip|tester|sample) (dulu|) (ga|gak|) {k}
{x} (setelan|satuan|sepasang|satu set|atasan aja|1 pasang|couple) (atau|apa|ya|kah) (terpisah|satuan|bukan|)? {k}
{x} (kancing|resleting|bukaan|kancingnya)(nya|) (depan|belakang|samping|mati|hidup) (atau|apa|ya) (resleting|belakang|) {k}
{x} (baru|second|bekas|reject|cuci gudang|sisa ekspor) (ya|apa|kah|)? {k}
{x} (wanginya|aromanya|baunya|rasanya) (gimana|kayak apa|kuat ga|nyengat ga|tahan lama ga|enak ga) {k}
{x} (waterproof|transferproof|ngeluntur|crack|cakey|oksidasi|whitecast|abu abu) (ga|gak|kah) {k}
(dipakai|pakainya|urutannya|step) (sebelum|setelah|pagi|malam|berapa kali) (apa|atau malam|serum|sehari|) {x} {k}
"""
}
