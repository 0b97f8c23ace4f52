"""Sentences buyers write, with alternatives in (a|b|) and slots in braces. A line is a template and a group of its own.

Slots: {k} what the host is called; {c} a code; {p} goods by their words; {x} an item by code or words, or "ini" or
nothing; {s} a size; {w} a colour; {n} a count; {kg} {cm} a body; {city} {kurir} {bayar} {kain}.
"""

CLAIM_WORDED = """
{k} {i} (satu|1) (ya|dong) (buat|untuk) (acara|lebaran|nikahan|sekolah) (besok|)
(aku|saya) (jadinya|akhirnya|fix) (ambil|pilih|mau) {i} {k}
(keep|fix) (dong|ya) {k} {i} (besok|nanti malam|nanti sore) (aku|saya|) (tf|transfer|bayar|lunasi)
{i} (tag|tandai|tulis) (namaku|nama saya|nama {name}) {k}
(gercep|cepetan|cepat) {i} (keep|fix|mau) {k}
(oke|ok|sip) {i} (fix|ya|keep|ambil) {k}
{i} (kalau|kalo) (ga ada|habis) (warna|yang) {w1} (juga gapapa|gpp) (mau|ambil) {k}
(jangan lupa|inget) {k} {i} (punyaku|buat saya)
(pliss|please|tolong) {k} {i} (simpan|keepin|amanin)
{i} (langsung|) (dibungkus|dikirim|diproses) (ya|aja|) {k}
(ikut|ikutan|aku ikut) {i} {k}
{i} (alamat|kirim|dikirim) (ke |) {city} (ya|) {k}
(mending|yaudah|yauda|ya udah) {i} (aja|) (fix|ambil|mau) {k}
(nyusul|satu lagi|lagi) {i} (dong|ya) {k}
{i} mau {k} (bahannya apa|ongkirnya berapa|kapan dikirim)?
(mau|mauuu|aku mau|saya mau|sy mau|mo|mw) {i} {k}
(fix|fixx|fiks|fix ya) {i} {k}
{i} (fix|keep|mau|order|pesan|ambil|co|booking|bungkus|gas|sikat|angkut|deal|amankan) {k}
(keep|keepin|tolong keep|keep dulu|dikeep dong|boleh keep) {i} {k}
(order|pesen|pesan|psn|mau order|mau pesen|aku order) {i} {k}
(ambil|aku ambil|saya ambil|jadi ambil|ambil dong) {i} {k}
(co|checkout|cekout|mau co|aku co) {i} (ya|) {k}
(booking|book|bookingin) {i} (atas nama|an|) {name}
(bungkus|bungkusin) {i} {k}
(simpen|simpenin|tolong simpenin|simpan) {i} (buat aku|untuk saya|ya|dulu ya) {k}
(amankan|amanin) {i} {k}
(catat|catet|catetin) {i} (ya|) {k}
(gas|gaskeun|gasss) {i} {k}
(beli|aku beli|mau beli|saya beli) {i} {k}
(titip|nitip) {i} (ya|dong|) {k}
(masukin list|masukin|masukkan keranjang saya) {i} {k}
(minta|aku minta|minta dong) {i} {k}
{i} (buat aku|punyaku|buatku|milikku|jatahku|hak milik saya) {k}
{i} (jangan dikasih orang|jangan dijual ke yang lain) (ya|) {k}
{i} {k} (mau bayar sekarang|langsung tf|siap transfer|langsung bayar)
(siap tf|siap transfer|siap bayar) {i}
(tambah|tambah lagi|nambah|sekalian|plus) {i} {k}
{k} (mau|fix|keep|order) {i}
{i} (satu aja|aja|ya|dong|yah) {k}
(aku|saya|sy|gue) {i} {k}
(kalau|kalo|klo) (masih ada|ready|masih) {i} (aku mau|saya ambil|keep ya|fix) {k}
{i} (masih|ada) (kan|ga|?) (mau|fix|keep) {k}
(bisa|boleh) (keep|simpenin|keepin|amankan|pesen|order) {i} {k}?
(boleh|bisa) (minta|ambil|booking) {i} (ga|gak|) {k}?
{i} (buat|untuk) (anak|suami|mama|ibu|adek|kado|bapak|temen|kakakku) {k}
(nih|jadi|yuk|ayo) {i} (keep|fix|bungkus) {k}
(serok|comot|borong) {i} {k}
{i} (keep sampai besok ya|keep dulu nanti malam tf|bayar nanti malam) {k}
{i} (ongkir ke {city} berapa|total berapa|bisa cod kan|berapa totalnya) {k}?
(aku mau|mau) {i} (makasih|thanks|tq) {k}
(fix|mau) {i} (no php|ga php|serius) {k}
(rebutan|cepet2an) {i} (fix aku|aku duluan) {k}
(bismillah|semoga kebagian) {i} (fix|mau|keep) {k}
(kak tolong|tolong) {i} (ya|) (makasih|)
(mau banget|pengen banget mau|mau bgt) {i} {k}
(kak|min|bun) (aku|saya) (jadi|jd) {i} (ya|)
{i} (tolong dipacking rapi|packing aman ya|bubble wrap ya) {k}
(hoyong|abdi hoyong|meser) {i} {k}
(tuku|aku tuku) {i} {k}
(i want|i'll take|order please) {i} {k}
(spill|spil) (nya udah liat|udah), (mau|fix|keep) {i} {k}
"""

CLAIM_BARE = """
{i} {k}
{i} (ya|dong|yah|) {k}
{k} {i}
{i}
"""

CLAIM_UNNAMED = """
(pengen|pgn|pingin|minta|mau) {n} (dong|ya) {k} @n
(tambah|nambah) (satu|1) (lagi|) (ya|dong|) {k} @1
{n} (dong|ya) {k} (keep|fix|mau) @n
(mau|mauu|mauuu|mau dong|mau kak|mau ya|mau satu|aku mau|saya mau) {k} @1
(keep|keep ya|keep dong|keep dulu|keepin) {k} @1
(fix|fix ya|fix aku|fix ambil|fixx) {k} @1
(order|pesan|ambil|co|booking|beli) (ya|dong|1|satu) {k} @1
(aku|saya|me) (mau|ambil|fix|keep) (yang itu|yang ini|yg ini|itu) {k} @1
+1 {k} @1
(mau|fix|keep|ambil|order) {n} {k} @n
(aku|saya) {n} (ya|) {k} @n
(mau|fix|keep|ambil) (yang|yg|) {s} {k} @s
(mau|fix|keep|ambil) (yang|yg|warna) {w} {k} @w
(mau|fix|keep|order) (yang|yg) {w} (size|ukuran|uk) {s} {k} @ws
{s} {w} {n} {k} @wsn
(yang dipake|yg dipegang|yang lagi dipake) (kakak|host|kk) (aku mau|mau|fix) {k} @1
(mau|keep) (yang barusan|yang tadi|yg barusan) {k} @1
(mau co|mau order|mau pesan|mau beli) (nih|ya|dong|) {k} @1
(bungkus|angkut|gas|sikat|amankan) {k} @1
(aku jadi ambil|jadi ambil|aku jadi) (ya|yang ini|) {k} @1
(masukin|catat|tulis) (punyaku|punya saya|) (ya|1) {k} @1
(mau langsung pesan|langsung co|langsung order|langsung ambil) {k} @1
"""

CANCEL = """
(punyaku|punya saya) (yang|yg|) {c} (tolong|) (dihapus|dicancel|dibatalin|hapus) (aja|ya|) {k}
{k} (boleh|bisa) (cancel|batalin|batal) {c} (ga|gak|)?
(yang|yg) {c} (tadi|) (aku|saya) (batalin|cancel|ga jadi ambil|ga jadi beli) (ya|) {k}
(gak|ga) jadi (ambil|beli|order|keep|fix|pesan) {c} {k} (maaf|sorry|kurang dana|)
{c} (buat|kasih) yang lain aja {k} (aku ga jadi|)
{k} {c} (tidak|gak|ga) jadi (diambil|dibeli|saya ambil|ya)
(drop|coret) {c} (punyaku|ku|dari list) {k}
(cancel|cancle|batal|batalin|cansel) {c}{o} (ya|) {k}
{c}{o} (cancel|batal|ga jadi|gak jadi|gajadi|tidak jadi) (ya|aja|deh|dulu|) {k}
(ga jadi|gak jadi|gajadi|ngga jadi|tidak jadi) {c}{o} (ya|deh|maaf ya|) {k}
(maaf|mohon maaf|sorry) {k} {c} (cancel|batal|ga jadi) (ya|dulu|uangnya kepake|belum gajian|salah pencet)
(tolong|tlg) (cancel|batalin|hapus|hapusin) {c}{o} (saya|punyaku|ku|) {k}
(hapus|hapusin) (keepku|keep ku|orderan|pesanan|keepan) {c} {k}
{k} {c} (ku|punyaku|saya) (dilepas aja|lepas aja|batalin aja|cancel aja|kasih orang aja)
(lepas|lepasin) (aja|) {c} (ya|) {k}
{c} (kasih|lempar|oper) (yang lain|orang lain|yg lain) (aja|) {k}
(aku|saya) mundur {k} {c}
{k} (yang|yg) {c} (ga jadi|batal|cancel) (ya|)
(ga jadi|batal|cancel) (yang|yg) {p} {k}
{p} (ga jadi|batal|cancel) (ya|deh|) {k}
{p}nya (batal|cancel|ga jadi) (ya|deh) {k}
{c} {w} (punyaku|) (batal|cancel|ga jadi) {k}
{c} {n} (pcs|biji) (tadi|) (batal|cancel) {k}
(uda|udah) dapet (di toko lain|yang lain), {c} (cancel|ga jadi) {k}
{c} (ga jadi|batal), (uangnya kepake|suami ga bolehin|kemahalan ongkir|mau lahiran|lagi butuh)
(urungkan|skip dulu) {c} (punyaku|keepku) {k}
"""

CANCEL_UNNAMED = """
(punyaku|punya saya|keepku) (skip|lewat) (dulu|aja) {k}
(yang|yg) (kedua|pertama|satu lagi) (cancel|batal|ga jadi) (ya|) {k}
{k} (boleh|bisa) (cancel|batalin|dibatalin) (ga|gak|)?
(kayaknya|kayanya|sepertinya) (ga jadi|batal) (deh|ya) {k}
(aku|saya) (batalin|cancelin|cancel) (ya|aja) {k} (mepet|ga cukup uangnya|lagi butuh duit|)
(coret|hapus) (namaku|nama saya|nama aku) (ya|dari list|) {k}
(tidak|ga|gak) jadi (order|pesan|beli|co|ambil) {k} (salah liat|salah pilih|)
(kasih|oper) (yang lain|orang lain) (aja|) {k} (punyaku|aku mundur)
(minta|mau) (cancel|dibatalin|batalin) (pesanan|keepan|keep|order) (tadi|barusan|saya) {k}
(cancel|batal|cancle) (ya|dong|aja|dulu|) {k}
(ga jadi|gajadi|gak jadi|tidak jadi|ngga jadi) (ya|deh|kak|) {k}
(maaf|sorry) {k} (ga jadi|batal|cancel|gajadi) (ya|)
{k} (ga jadi|gak jadi) (keep|ambil|fix|beli|order|co) (ya|maaf|)
(tolong|) (di cancel|dicancel|dibatalin|batalin) (ya|aja|) {k}
(cancel|batal) {k} (salah pencet|salah ketik|kepencet|salah kirim|keburu fix)
(aku|saya) (ga jadi|batal|cancel) (ambil|keep|pesen|) {k} (maaf|uangnya kurang|ongkirnya mahal|)
(ga jadi|batal) {k} (suami ga bolehin|belum gajian|kemahalan|dompet kosong|ga dibolehin mama)
(cancel|batalin) (semua|semuanya) (ya|aja|) {k}
(punyaku|keepku|orderanku|pesananku) (cancel|batalin|hapus) (semua|aja|) {k}
(keep|keepan|orderan|list) (ku|saya) (hapus|cancel|batal) (aja|ya|) {k}
(yang|yg) (tadi|barusan) (ga jadi|cancel|batal) (ya|deh|) {k}
(aku|saya) mundur (ya|deh|) {k}
(hapus|hapusin) (punyaku|namaku|orderku) (dari list|ya|) {k}
(ora sido|teu jadi|ga sido) {k}
"""

CHANGE = """
{k} {c} (punyaku|ku|saya|) (size|ukuran)nya (ganti|jadi) {s} @s
{c} (naik|turun) (size|ukuran) (ke|jadi) {s} {k} @s
(mau|boleh) (ubah|ganti) {c} (dari|) {s1} (jadi|ke) {s} {k} @s
{c} (mau|bisa) (ganti|tuker) warna (ke|jadi|) {w} (ga|ya|) {k} @w
{c} (tambah|ubah|ganti) jadi {n} (pcs|ya|) {k} @n
{c} (cukup|jadi) {n} aja (ga jadi {n1}|) {k} @n
{c} (ganti|jadi|ubah|tuker) {s} (ya|aja|) {k} @s
{c} {s1} (ganti|jadi|tuker|ubah) {s} (ya|aja|) {k} @s
(ganti|tuker|ubah) {c} (jadi|ke) {s} {k} @s
{c} (ganti|jadi|ubah|tuker) (warna|) {w} (ya|aja|) {k} @w
{c} {w1} (ganti|jadi|tuker) {w} (ya|aja|dong) {k} @w
{c}nya (ganti|jadi) {n} (ya|aja|) {k} @n
{c} (jadi|ubah jadi|ganti) {n} (pcs|aja|) {k} @n
(ukuran|size) {c} (ganti|jadi|ubah ke) {s} {k} @s
(warna) {c} (ganti|jadi|ubah ke) {w} {k} @w
(ralat|koreksi|revisi) {k} {c} {s} bukan {s1} @s
(ralat|koreksi|salah|eh salah) {k} {c} {w} (maksudnya|bukan {w1}) @w
{c} jangan {w1} (deh|) {k}, {w} aja @w
{c} jangan {s1} (deh|) {k}, {s} aja @s
{c} {s1} (ganti|jadi) {s} (kekecilan|kebesaran|takut sempit|takut kegedean) {k} @s
(salah|eh salah|maaf salah) {k} (maksudnya|maksudku|harusnya) {c} bukan {c1} @-
(eh|) bukan {c1}, {c} (aja|ya|) {k} @-
(ganti|pindah|tuker) ke {c} (aja|ya|) {k} @-
{c1} (ganti|tuker) (ke|jadi|sama) {c} (aja|ya|) {k} @-
(mau|boleh|bisa) (ganti|tuker) {c1} (jadi|ke|sama) {c} (ga|) {k}? @-
{c1} ga jadi, (ganti|jadi|pindah) {c} (aja|) {k} @-
(kurangin|kurangi) {c} jadi {n} (aja|) {k} @n
(tolong|) (gantiin|ubahin) {c} (punyaku|ku|saya) (jadi|ke) {s} {k} @s
{c} (ku|punyaku) (jadi|ganti) {w} (ya|aja) {k} @w
{c} yang {n1} jadi {n} (aja|ya) {k} @n
(jadi|ganti) (yang|yg) {w} (aja|ya) {c} (nya|) {k} @w
"""

CHANGE_UNNAMED = """
(ukurannya|sizenya|size nya) (ganti|jadi|ubah) {s} (ya|aja|) {k} @s
(warnanya|warna nya) (ganti|jadi|ubah) {w} (ya|aja|) {k} @w
(yang|yg|punyaku|keepku) (tadi|) {s1} (ganti|jadi) {s} (ya|) {k} @s
(yang|yg) (tadi|) {w1} (ganti|jadi) {w} (ya|aja) {k} @w
(jadi|ganti) {n} (aja|ya|pcs) {k} @n
(maaf|eh|) salah {k} {w} bukan {w1} @w
(maaf|eh|) salah {k} {s} bukan {s1} @s
(ganti|tuker) (warna|) {w} (dong|aja|ya) {k} @w
(ganti|tuker) (size|ukuran|uk) {s} (dong|aja|ya) {k} @s
{s} (aja|deh) (jangan|bukan) {s1} {k} @s
(yang aku fix|yang aku keep|yg tadi kukeep) (ubah|ganti) (jadi|) {s} {k} @s
(mending|mendingan) (ganti|jadi) {w} (aja|deh) {k} @w
"""

AFTER_SALE = """
{p}ku (pecah|bocor|rusak|robek|sobek|hancur|meleleh|patah|tumpah) (pas sampe|waktu dateng|nih|) {k}
(kulitku|wajahku|mukaku) (breakout|iritasi|gatal|merah merah|bruntusan) (habis pake|pake) {p} {k}
(semua|kemarin beli) (remuk|hancur|pecah|penyok|basi|melempem) (semua|) {k}
(yang|yg) (dateng|datang|sampe) (kiri semua|beda sebelah|beda ukuran|cuma sebelah|ga sepasang) {k}
{p} (yang|yg) (kemarin|minggu lalu) (saya|aku) (beli|pesen|order) (rusak|cacat|kekecilan|luntur|sobek|belum sampe) {k}
(nomor|no) pesanan {num}{num1}{num} (belum|blm) (sampe|dikirim|diproses) {k}
(aku|saya) (dapet|dapat|nerima) (barang|ukuran|warna|produk) (salah|beda|rusak|cacat|bekas|expired) {k}
(isinya|paketnya|barangnya) (kosong|beda|tertukar|ga lengkap|kurang 1|hancur|remuk|meleleh|bocor) {k}
(tolong|mohon) (kirim ulang|ganti|diganti|gantiin) (barang|produk|yang) (rusak|cacat|kurang|salah) {k}
(mau|minta) (refund|uang kembali|balikin dana|ganti rugi) {k} (barang rusak|ga sesuai|)
(status|paket|resi) (masih|) (dikemas|diproses|pending|menunggu kurir|belum dipickup) (terus|dari kemarin|udah 3 hari) {k}
(udah|sudah) (seminggu|5 hari|10 hari|lama) (belum|ga|blm) (sampai|sampe|dikirim|dateng) (juga|) {k}
(kok|kenapa) (belum|blm) (dikirim|diproses|sampai|sampe) (kak|ya|min) (pesananku|pesanan saya|orderanku)
(gimana|bagaimana) (kelanjutan|kabar|nasib) (retur|pesanan|paket|komplain|refund) (saya|ku) {k}
(pembayaran|transferan|tf) (saya|ku|aku) (udah|sudah) masuk (belum|blm|kan) {k}?
(kok|) (saya|aku) (udah|sudah) (bayar|transfer) (dibatalin|malah dicancel|ga diproses) {k}
{c} (yang|yg) (saya|aku) (terima|dapet|dateng) (cacat|rusak|sobek|beda warna|kotor|luntur|kekecilan) {k}
(segel|tutup|botol|kemasan)nya (rusak|pecah|kebuka|bocor) (pas|waktu|saat) (dateng|sampe|datang) {k}
(kak|min|) (paketku|paket saya|pesananku|pesanan saya|orderan saya|orderanku) (belum|blm|ga) (sampai|sampe|nyampe|datang|dateng) (udah seminggu|udah 5 hari|sampe sekarang|kenapa ya|) {k}
(pesanan|orderan|paket) (saya|ku|kemarin|aku) (belum|blm) (dikirim|diproses|dipacking|dikemas) (juga|ya|kenapa|kok) {k}
(kapan) (paket|pesanan|orderan|orderanku|pesananku) (saya|kemarin|tgl 3|minggu lalu) (dikirim|diproses|sampai) {k}
(barang|paket|barangnya|pesanan) (datang|dateng|sampe|nyampe) (rusak|robek|sobek|bolong|cacat|pecah|penyok|kotor|bocor|basah) (nih|gimana|) {k}
{p} (saya|ku|yang dateng|yg sampe) (robek|sobek|rusak|bolong|pecah|cacat|bocor|lepas jahitannya|kotor|patah) {k}
(salah|keliru) (kirim|ukuran|warna|barang) {k} (pesen|pesan|order) {w1} (dateng|datang|yang dateng) {w}
(kak|min) (pesen|order|pesan) {s1} (kok|) (datengnya|yang dateng|dapetnya|dikirim) {s}
(pesen|order) {n1} (kok|) (dateng|dikirim|datang) (cuma|) {n} {k}
(mau|bisa|boleh) (retur|return|refund|komplain|balikin barang) (gimana|dong|ya|caranya|) {k}, (kekecilan|cacat|salah warna|ga sesuai|rusak)
(refund|dana|uang) (saya|aku|ku) (kapan|belum|kok belum) (masuk|balik|cair|dikembalikan) {k}
(resi|no resi|nomor resi|resinya) (saya|aku|mana|belum ada|belum keluar|kok ga jalan|pesanan saya) (ya|) {k}
(udah|sudah|sdh|uda) (tf|transfer|bayar|dibayar) (ya|kak|min) (tolong|mohon|) (dicek|cek|konfirmasi|diproses) {k}
(udah|sudah) (transfer|tf|bayar) {rp} (ya|an {name}|) {k}
(bukti|bukti tf|bukti transfer) (udah|sudah) (aku|saya|) (kirim|dm|wa) (ya|) {k}
(udah|sudah) (bayar|tf|transfer) (kok|tapi) (belum|blm|masih) (diproses|ditagih|ada kabar|dikirim|pending) {k}
(kurang|kurang satu|kurang 1) (barangnya|paketnya|isinya) {k} (pesen|order) {n1}
(chat|wa|dm) (saya|aku|ku) (ga|gak|belum|blm) (dibales|dibalas|direspon) {k} (soal retur|soal paket|soal pesanan|)
(barang|barangnya|warnanya) (ga|gak|tidak) sesuai (foto|gambar|pesanan|deskripsi|orderan) {k}
(paket|paketnya|kirimannya|resinya) (nyangkut|stuck|ga gerak|nyasar|hilang|ditahan) (di {city}|di gudang|dimana|) {k}
(kok|kenapa) (pesanan|orderan|paket) (saya|ku|aku) (dibatalin|dibatalkan|dicancel|cancel sendiri|dikembalikan) {k}
(udah|sudah) (sampe|dateng|datang) (tapi|tp) (kekecilan|kebesaran|sempit|rusak|salah warna|kurang) {k} (bisa tuker|boleh tuker|gimana|) 
(tolong|mohon) (cek|dicek|dibantu) (pesanan|orderan|paket) (saya|ku|atas nama {name}|yang kemarin) {k}
(alamat|nomor hp) (saya|ku|pengiriman) (salah|keliru|bisa diubah) (pas order kemarin|di pesanan kemarin|) {k}
(kurir|kurirnya) (bilang|ga|belum) (alamat ga ketemu|nganter|datang) (gimana|) {k}
(paket|pesanan) (saya|ku) (diterima orang lain|ketuker|ga ada isinya|kosong) {k}
(kecewa|komplain) (ga|belum|ngga) (direspon|ditanggapi|diganti) {k}
(kapan) (ditukar|diganti|refundnya|dana kembali|returnya diproses) {k} (udah seminggu|udah lama|)
{c} (kemarin|punyaku|saya|yang dateng) (datengnya|dapet) {s} (padahal|bukan) (pesen|) {s1} {k}
{c} (saya|ku|kemarin) (kancingnya|jahitannya|resletingnya|solnya|talinya|segelnya) (lepas|rusak|copot|putus) {k}
(pengirimannya|kirimnya|paketnya) (lama|lama banget|telat|lelet) (belum sampe|pesanan saya|) {k}
(barang|paket) (ga|gak|blm) (nyampe nyampe|sampe sampe|datang datang) {k}
(kemarin|minggu lalu) (order|pesen|beli) {p} (belum|blm|kok belum) (dikirim|sampe|diproses) {k}
(udah|sudah) (saya|aku) (kirim balik|retur|kembalikan) (barangnya|) (kapan|gimana) (diganti|refundnya|ditukar) {k}
(pesen|beli|order) 1 (kok jadi|jadinya|malah kepencet) 2 {k} (bisa dibatalin|gimana|)
"""

OTHER = """
(aku|saya|gue) (tim|team|suka) {w} {k}
(naksir|suka|cakep|bagus|lucu) (yang|yg) {w} {k}
(mau|mauu|pengen) (tapi|tp) (ga muat|ga cukup|mahal|jauh|ongkirnya mahal|takut kekecilan) {k}
(coba|liat) dulu (ah|deh|aja) {k}
(enak|gurih|wangi|adem|empuk|nyaman|cocok|nagih|mantap) (banget|bgt|) {p}nya {k}
(anakku|suamiku|mamaku|aku) suka (banget|) {p} {k}
(bekas jerawatku|jerawatku|kulitku|wajahku) (ilang|mulus|cerah|glowing|membaik) (pake ini|) {k}
(cocok|pas) (banget|bgt) di (kulitku|aku|badanku) {k}
(laper|ngiler|haus|pengen) (kak|) (liatnya|lihatnya|nontonnya)
(udah|sudah) (habis|abis) {n} (botol|bungkus|toples|pcs) {k}
(udah|sudah) (repeat|langganan|beli lagi|order lagi) (terus|3x|) {k}
(dm|chat|inbox) (aku|ya|dong) {k}
(mau|pengen) (co|checkout|beli|order) (sih|tapi) (saldo|uang|duit|dompet) (ga cukup|kurang|kosong|habis) {k}
(rencana|rencananya|niatnya) (mau|) (co|beli|order) (yang|) {p} {k}
(nanti|besok|bentar lagi|ntar) (aku|saya|) (co|checkout|order|beli) (ya|) {k}
(mau|pengen) (tidur|makan|mandi|pulang|nangis|kerja) (dulu|) {k}
(keep|keep it|ttp|tetap) (strong|semangat|istiqomah|glowing) {k}
(fix|fiks) (no debat|cantik|juara|ini mah|aku kalah|jomblo) {k}
(ambil|bawa) (hikmahnya|sisi positifnya|pulang aja hostnya) {k}
(order|pesen|pesan) (gojek|kopi|makan|gofood) dulu {k}
(co|checkout) (nya|) (di luar live|semalem|kemarin|tadi pagi|pas gajian) {k}
(aku|saya|gue) (udah|dah|sdh) (dapet|dapat|kebagian|kebeli|punya) (yang|) {c} (kemarin|alhamdulillah|yey|) {k}
(temenku|adekku|mamaku|tetangga) (udah|) (beli|punya|co) (yang|) {p} {k}
(ini|itu) (host|live|kakak)nya (ganti|baru|siapa|lucu|kocak) {k}
(kurang|lumayan|biasa aja|mayan) (suka|bagus|menarik|sih) {k}
(murah|mahal) (banget|bgt|amat|sih) (kak|bang|) (disini|di toko sebelah|)
(ga|gak|nggak) (jadi|) (nyesel|kecewa|rugi) (beli|co|belanja) (disini|di sini) {k}
(seller|toko|host) (ramah|amanah|terpercaya|fast respon|gercep) {k}
(paket|barang|pesanan) (kemarin|saya|aku) (udah|) (dateng|sampe|datang) (cepet|aman|rapi|sesuai|bagus) {k}
(desainnya|modelnya|warnanya|bahannya) (masuk|bagus|cakep|keren|kece|adem|mewah) (banget|bgt|sih|kak|)
(kasian|kasihan|sabar ya) (hostnya|kakaknya|kak) (sendirian|capek|ga didengerin|)
(iri|envy|mupeng|racun) (banget|deh|nih) {k}
(racun|keracunan) (live|kakak|belanja) (ini|terus|) {k}
(ih|idih|anjay|anjir|buset|gila|waduh|astaga) (bagus|murah|lucu|keren|mahal) (banget|amat|) {k}
(jodohin|kenalin|salamin) (dong|sama) (kak|hostnya|adminnya)
(mata|rambut|senyum|suara|baju)nya (kenapa|bagus|cakep|merdu) (kak|bang|dek)
(bang|kak) (jomblo|udah nikah|umur berapa|asal mana|mandi belum|udah makan belum)
(dilanjut|lanjut|gas|ayo) (lagi|live|jualan|semangat) {k}
(sudah|udah) (dijelasin|dijawab|dibilang) (tadi|di chat|sama kakaknya|)
(yang|orang) (nanya|komen) (banyak|mulu|ga beli) {k}
(ya allah|ya ampun|subhanallah|masya allah) (bagus|cantik|murah|lucu) (banget|bgt|) {k}
(capek|males|bosen|ngantuk) (nunggu|nunggunya|nonton|) {k}
(lagi|masih) (nunggu|nungguin|menunggu) (gajian|paket|suami|voucher|flash sale) {k}
(makanya|tuh|nah) (kan|dengerin|beli|aman akhirnya|gitu dong) {k}
(baru|) (join|gabung|masuk|nonton) (nih|live|) {k}
(dadah|bye|pamit|off dulu) {k}
(tapi|cuma) (takut|sayangnya|tkut) (kepanjangan|kekecilan|kegedean|ga cocok|panas|luntur) {k}
{num} (sih|kayaknya|mungkin|deh) {k}
(bismillah|semoga) (cocok|pas|muat|bagus|cepet sampe|dapet diskon) {k}
(abang|kakak|kk|host)(nya|) (ganteng|lucu|gemes|galak|sabar|keren|mirip {name})
(sayang|sayangku|cintaku|bebeb|honey) {emoji}
(dibeli|diborong|diambil) (sama|) {name} {k} wkwk
(halo|hai|hallo|hi|hay) {k}
(selamat|met) (pagi|siang|sore|malam) {k}
(pagi|malam|sore|siang) {k}
(assalamualaikum|asalamualaikum) {k}
(semangat|semangat terus|semangat ya|semangat livenya) {k}
(semoga|smoga) (laris|laris manis|rame|berkah|sehat terus|sesuai|cepet sampe) {k}
(cantik|cantik banget|cakep|manis|lucu|gemes|ganteng) (kakaknya|hostnya|banget|) {k}
(bagus|bagus banget|bagus bagus|cakep|keren|mantap|kece) (bajunya|semua|barangnya|modelnya|banget|) {k}
{c} (bagus|cakep|keren|lucu|cantik|mewah) (banget|sih|ya|kak)
{p} (bagus|lucu|cakep|keren) (banget|sih|bgt) {k}
(wkwk|wkwkwk|haha|hahaha|hihi|xixi)
(makasih|terima kasih|thanks|tq|makasih ya|makasih infonya) {k}
(oke|ok|okee|siap|baik|sip) {k} (makasih|)
(iya|ya|iyaa|oh gitu|oh iya|bener) {k}
(udah|sudah|sdh|udh|uda|dah) (co|checkout|cekout|check out|order|pesen) {k}
(udah|sudah|dah|aku udah|saya sudah|aku dah|kk aku uda) (co|checkout|cekout) {n} (kak|pcs|)
(udah|sudah|dah|aku udah) (co|checkout|cekout) {c} (ya|) {k}
(udah|sudah|dah) (co|checkout) (yang|yg|) {w} (ya|) {k}
(udah|sudah|dah) (co|checkout) (etalase|eta|et) {num} {k}
(done|done co|done checkout|done check out) (kak|ya|etalase {num}|) 
(udah|sudah) (co|checkout) (tinggal nunggu|tinggal nunggu paket|ya ditunggu) {k}
(paket|barang|pesanan) (udah|sudah) (sampe|dateng|datang|nyampe) (bagus|suka|adem|makasih|keren bgt) {k}
(udah|sudah) (beli|punya|pakai) (yang|) {c} (bagus|enak|adem|recommended|awet) {k}
(aku|saya) (udah|sudah) punya (yang|) {p} {k} (bagus|nyaman|enak dipake)
(kemarin|dulu) (beli|order|co) {p} (bagus|suka banget|recommended|puas) {k}
(langganan|udah langganan|udah sering beli|udah 3x beli|udah 2x co) (disini|nih|bagus|) {k}
(belum|blm) (mau|minat|pengen) (beli|) {k} (liat liat dulu|cuma nonton|)
(ga|gak) (mau|jadi beli) (ah|) (mahal|kemahalan) {k}
(nanti|ntar|nanti dulu|besok aja) (deh|ya|) {k} (mikir dulu|gajian dulu|tunggu gajian|)
(gajian|nunggu gajian|tgl gajian) (dulu|baru beli|baru co) {k}
(mau|pengen|pengen banget) (sih|tapi|sih tapi) (nanti|belum gajian|uangnya belum ada|dompet kosong|nunggu gajian|lagi bokek) {k}
(yah|yahh|yaah) {c} (udah|) (habis|abis|sold) {k}
(yah|yahh) (habis|abis|telat|kehabisan|keduluan|ga kebagian|sold out) {k}
(telat|kehabisan|keduluan|ga kebagian) (lagi|deh|terus|nih) {k}
(sayang|sayang banget) (ga ada|gada|ga ada ukuran) {s} {k}
(kok|) (cepet|cepat) banget (abis|habis|sold) {k}
(suaranya|gambarnya|sinyalnya|kameranya|lagunya|lampunya|videonya) (kecil|putus putus|burem|jelek|macet|gelap|kekencengan|patah patah) {k}
(kak|host) (udah makan|jangan lupa minum|capek ya|istirahat dulu|minum dulu)
(aku|saya) (nonton|nyimak) dari {city} {k}
(nonton|hadir|nyimak) (dulu|dari {city}|aja|) {k}
(follow|folback|follow balik) (ya|dong|) {k}
(share|tap tap|taptap) (live|layar|guys|dulu|ya)
(hujan|panas|mati lampu|banjir) (disini|di sini|di {city}) {k}
(suami|mama|ibu) (ga bolehin|marah|ngomel) (beli lagi|belanja terus|) (wkwk|haha|)
(aku|saya) lagi (makan|masak|nyuci|kerja|nyetir|rebahan|di jalan) {k}
(gapapa|santai|tenang|sabar) (aja|ya|) {k}
(kak|host) (mirip|kayak) (artis|temenku|adekku|korea)
(follow|cek|mampir) (ig|tiktok|live|toko|bio) (aku|saya|ku) (ya|dong|guys)
(jual|promo) (followers|pulsa|akun|obat) murah (hub|wa|cek bio) {phone}
(pinjaman|pinjol|dana cepat|kredit) (tanpa jaminan|cair hari ini|mudah) (hub|wa) {phone}
(slot|judi|bonus) (gacor|maxwin|new member) (hari ini|link di bio)
(penipu|tipu|toko penipu|jangan percaya|bohong|scam) {k}
(jelek|ga bagus|norak|kurang suka|biasa aja|mahal amat)
(host|kakak) (jutek|galak|cuek|lama jelasinnya|kurang semangat)
(jangan|ga usah) (cepet cepet|buru buru|teriak) (ngomongnya|) {k}
(aamiin|amin|alhamdulillah|masyaallah) {k}
(first|up|test|tes|hadir|nyimak|absen) {k}
(skip|skip dulu|lewat|next) {k}
(kirain|kukira) (gratis|murah|ada) {k}
(suka|suka banget|naksir) (sama|) (yang|) {p} (tapi|) (uangnya belum ada|nanti|nunggu gajian|) {k}
(masih|) (kepikiran|kebayang|inget) {p} (yang kemarin|kemarin) {k}
(bun|mak|say|beb) (itu|ini) (yang|) (kita liat|kemarin kita beli|kamu cari) (kemarin|)
@{name} (sini|liat|nih) (ini|bagus|cocok buat kamu|{c})
(wah|wow|wih) (ada|banyak|bagus) {p} {k}
{emoji}
{emoji} {k}
(fav|favorit|favoritku) {c} {k}
(baju|barang) (disini|di sini) (murah|bagus|berkualitas|oke) (banget|semua) {k}
(admin|host) (nya|) (baru|ganti|siapa namanya|cantik) {k}
(salah kirim|salah komen|salah kamar) (maaf|) {k}
(oh|nah|ooh) (gitu|udah ada|ketemu|paham|ngerti) {k}
(jam|tgl) {hour} (aku|saya) (kerja|gajian|pulang|tidur) {k}
(alamat|rumah|kirim ke) (saya|aku|) jl {name} no {num} {k}
(ga|engga|nggak|gak) (ada|ada ya) (berarti|ternyata|dong) {k}
(dari|udah) tadi nunggu(in|) {p} {k}
(kapan kaya|pengen kaya|andai kaya) (biar|) bisa borong semua
(aku|saya) (tunggu|nunggu) (promo|diskon|restock|gajian) (aja|dulu) {k}
(udah|sudah) (follow|share|love|tap) (ya|) {k}
(tagihan|cicilan|listrik) (numpuk|belum bayar) (wkwk|haha|) 
(ambil|tarik) napas (dulu|) {k}
keep (calm|smile|going|spirit) {k}
fix (ini|kamu|dia) (live terbaik|paling lucu|bagus banget|gila)
(ini|itu) fix (bagus|keren|lucu) (banget|sih)
pesan (moral|buat kita): (jangan boros|hemat|jangan nonton live)
(order|booking) (terus|mulu) (paketnya banyak|suami marah) wkwk
(pulang|berangkat|tidur|masak) dulu {k}
(kak|bang) (goyang|joget|nyanyi|senyum) (dong|lagi)
(boleh|minta) (kenalan|no wa|nomor wa|pacaran) (ga|dong) {k}
"""

QUESTION = {
    "price": """
(price list|list harga|daftar harga|info harga) (dong|nya|) {x} {k}
(kena|jadinya|totalnya) berapa (kalau|kalo) (ambil|beli) {n} {k}
(ini|yang ini|itu) (pricenya|hrgnya|rp|harganya) (berapa|brp) {k}
{p} (yang|yg) {w} (berapa|brp|harganya berapa) {k}
{x} size {s} (berapa|harganya berapa|brp) {k}
(harganya|harga) (masih|tetap|ttp) (sama|{rp}) (ga|kan)? {k}
(di|pas) live (harganya|jadi) (berapa|lebih murah ga) {k}
(price|pl|pricelist) {x} (dong|) {k}
(berapa) rupiah {x} {k}
{x} (berapa|brp|berapaan|harga berapa|harganya berapa|harga brp|berapa harganya) {k}
(harga|hrg|harganya) {x} (berapa|brp|) {k}
(harga|berapa|brp|hrg)? {k}
(berapa|brp) (harga|) {x} {k}
(berapaan|brpan|brapaan) {x} {k}
{x} {rp} (ya|kan|bukan|kah)? {k}
{x} (masih|) {rp} (kan|ga|ya)? {k}
(kalau|kalo|klo) {x} berapa (ya|) {k}
(spek|spil|info|sebutin|sebutkan|cek) harga {x} (dong|) {k}
(total|totalnya) {x} (jadi|) berapa (semua|ya|) {k}?
(total|totalan) (punyaku|aku|belanjaanku) (berapa|brp) {k}
{x} (mahal|murah) (ga|gak) {k}
{x} (kemarin|) {rp} (kok|sekarang) (jadi|naik|) {rp} {k}?
(beda|sama) harga (size|ukuran) {s} sama {s1} (ga|) {k}
(semua|satu|1|sepasang|satu set|perpcs|satuan) (harganya|) berapa {k}
(harga normal|harga asli|harga live|harga satuannya) (berapa|brp) {k}
(pangaos|regane|regine) {x} (sabaraha|piro|pinten) {k}
how much {x} {k}
(yang|yg) (dipegang|dipake|itu|barusan|tadi) (berapa|harganya berapa|brp harganya) {k}
""",
    "discount": """
(harga|) (ecer|grosir|seri|kodian|lusinan|borongan) (berapa|brp|ada ga|bisa ga) {k}
(kodian|grosir|borongan|partai) (bisa|ada|boleh) (ga|gak|) {k}
(diskon|promo|voucher) (dong|kak|) {k}
(kasih|minta) (diskon|bonus|potongan|voucher|harga murah) (dong|) {k}
(kurangin|murahin|turunin) (dikit|dong|harganya) {k}
(harga|) (temen|langganan|pelanggan) (dong|ada diskon ga) {k}
(cuci gudang|sale|obral|clearance) (ga|kapan|sampai kapan) {k}
(member|pembeli) baru (ada|dapet) (diskon|voucher) (ga|) {k}
(bundling|paket hemat|paket bundling) (ada|berapa|ga) {k}
{x} (ga|gak) (ada|) diskon (ya|) {k}
(ada|dapet|bisa) (diskon|disc|potongan|promo|voucher|kupon|cashback) (ga|gak|nggak|) {k}
{x} (ada|lagi) (diskon|promo) (ga|) {k}
(beli|ambil|kalau ambil|klo beli) {n} (dapet|dapat|ada|bisa) (diskon|potongan|murah|kurang|bonus) (ga|berapa|) {k}
(bisa|boleh) (nego|kurang|nawar|kurangin dikit|ditawar|turun dikit) (ga|gak|dikit|) {x} {k}
{x} (bisa|boleh) (nego|kurang|kurangin) (ga|gak|) {k}
(harga|harga untuk) (reseller|grosir|banyak|partai|kodian) (berapa|ada ga|) {k}
(ambil|beli) (banyak|{n}|selusin|sekodi) (harga|jadi|dapet harga) berapa {k}
(voucher|vocer|kupon|kode promo) (live|toko|ongkir|gratis ongkir|nya) (berapa|ada|mana|berapa persen|kapan keluar|cara pakenya) (ya|) {k}
(promo|diskon|flash sale) (sampe|sampai|kapan|mulai|jam) (kapan|berapa|habis|) (ya|) {k}
(flash sale|flashsale) (jam berapa|kapan|ada ga) {k}
(dapet|ada|dapat) (bonus|hadiah|gift|free gift|gratisan) (ga|apa|gak) {k}
(bonus|hadiah|free)nya apa {k}
(beli|buy) {n} gratis {n1} (ga|masih|) {k}
{x} (diskonnya|potongannya) (berapa|berapa persen|sampe kapan) {k}
(ga|gak) (bisa|ada) (kurang|diskon|potongan) (lagi|) {x} {k}?
(gratis|free) {p} (beneran|bener|nya apa|ga) {k}?
(minimal|min) (beli|belanja) berapa (biar|buat|supaya) (dapet|dapat) (diskon|voucher|bonus|potongan) {k}
(dapet|dapat) harga (spesial|khusus|temen) (ga|gak) {k}
""",
    "stock": """
(size|ukuran) {s} (warna|) {w} (ada|ready|kosong|habis) (ga|kak|?) {k}
(ga|gak) ada {w} (ya|kah)? {k}
(ga|gak) (ada|ready) (ukuran|size) {s} (ya|kah)? {k}
{p} (ga|gak) (ready|ada) (ya|kah)? {k}
(masih|) (banyak|sedikit) (stoknya|stok) {x} {k}
{x} (cuma|tinggal) {n} (ya|lagi)? {k}
(kalau|kalo) {x} (yang|) {s} (masih|ada|ready) {k}
(kosong|habis) (semua|) (ya|kah)? {x} {k}
(yang|yg) {w} {s} (masih|ada|ready) (kak|ga|?) {k}
{x} sold (out|) (ga|ya|belum|kak) {k}
{x} (masih ada|masih|ready|ada|tersedia|masih ready) (ga|gak|kah|kak|?) {k}
(ada|masih ada|ready) {x} (ga|gak|) {k}?
{x} {s} (ada|ready|masih|kosong|habis) (ga|gak|ya|?) {k}
{x} {w} (ada|ready|masih|kosong|habis) (ga|gak|ya|?) {k}
(yang|yg|warna) {w} (ada|ready|masih ada) (ga|gak|kak|?) {k}
(size|ukuran|uk) {s} (ada|ready|masih|kosong) (ga|gak|kak|?) {k}
(ada|ready) (yang|warna|size|ukuran) {w} (ga|gak|) {k}?
(ada|ready) (size|ukuran) {s} (ga|gak|) {k}?
(stok|stoknya|stock) {x} (ada|masih|banyak|sisa|tinggal) (ga|berapa|) {k}
{x} (sisa|tinggal|stok) (berapa|brp) {k}
(kapan|kpn) (restock|ready lagi|ada lagi|stok lagi) {x} {k}
{x} (restock|ready lagi|ada lagi) (kapan|ga|kpn) {k}
{x} (udah|sudah) (habis|abis|sold|sold out|kosong) (belum|ya|kah|?) {k}
{x} (habis|kosong|sold) (ya|kah)? {k}
(bisa|open) (po|pre order) {x} (ga|) {k}
{x} (ready|stok) (atau|apa) po {k}
{p} (ada|ada ga|ready ga|jual ga) {k}
(jual|ada jual|ada) {p} (ga|gak) {k}?
(masih|) (ada|) {n} (pcs|) {x} (ga|gak) {k}
(isih|masih) (ono|aya|ada) (ora|teu|ga) {x} {k}
{x} (masih kebagian|kebagian) (ga|) {k}
(selain|) {w} {s} (ada|ready) ga {k}
(warna|size) apa (aja|) yang (ready|masih ada|sisa) {x} {k}
""",
    "size": """
{x} (hak|haknya|tinggi haknya|solnya) (berapa|brp) (cm|) {k}
(insole|insolenya|panjang kaki) (berapa|brp) (cm|) {s} {k}
(kaki lebar|kaki bebek|kaki gemuk) (cocok|muat|bisa|naik size) (ga|berapa|) {x} {k}
(isi|isinya) (berapa|brp) (pcs|biji|lembar|toples) {p} {k}
(toplesnya|botolnya|kemasannya|bungkusnya) (ukuran|uk|isi|berapa) (berapa|brp|ml|gram) {k}
(aku|saya|anakku|suami) (bb|berat) {kg} (tb|tinggi) {cm} {s} (cukup|muat|kegedean|cocok) (ga|gak) {k}
(lingkar|lebar) (lengan|paha|pinggang|badan|pinggul|leher) (berapa|nya berapa) {x} {k}
{p} (bb|) {kg} (tb|) {cm} {k}
(tb|) {cm} (bb|) {kg} (enaknya|cocoknya|bagusnya|mending) (apa|{s} apa {s1}|size apa|pake apa) {k}
(s|m|l|xl) (buat|untuk) (bb|berat) berapa {k}
(big size|bigsize|jumbo|ukuran besar) (ada|muat|ga|sampe bb berapa) {k}
{s} (gede|kecil|besar|panjang) (banget|bgt|) (ga|gak|apa pas) {k}
{x} (nutup|menutup|sampai) (pantat|lutut|dada|mata kaki|siku) (ga|gak) {k}
(usia|anak) {age} (thn|tahun|bulan) (ukuran|size|no|nomor) (apa|berapa) {k}
(yang|yg) (buat|muat) (bb|berat) {kg} (ada|yang mana|ga) {k}
(maksimal|max|minimal|min) bb berapa {x} {k}
(kakaknya|kakak|modelnya|host) (bb|tb|tinggi|berat) (berapa|brp) {k}
{cm} {kg} {s} (bisa|muat|cocok) (ga|) {k}
(bb|BB) {kg}-{kg} {k}
(ukuran|size) (gede|besar|kecil|jumbo) (ada|muat|yang mana) (ga|) {k}
(bb|BB) {kg} (tb|TB) {cm} {k}
(bb|BB) {kg} (tb|TB) {cm} (size|ukuran|uk|pake|pakai|ambil) (apa|brp|berapa) {k}
(tb|tinggi) {cm} (bb|berat) {kg} (cocok|muat|pake|ambil) (size|ukuran|uk|) apa {k}
(bb|BB) {kg} {k}
(bb|berat) {kg} (kg|) (muat|cukup|pakai|pake|bisa) (apa|ga|gak|size apa|ukuran apa) {x} {k}
{kg} (kg|kilo) (muat|cukup|size apa|pake apa) (ga|) {k}
{cm}/{kg} (size|uk|ukuran|pake) (apa|berapa) {k}
{x} (bb|buat bb|untuk bb) {kg} (muat|cukup|bisa) (ga|gak) {k}
{x} {s} (muat|cukup) (sampe|sampai|buat) (bb|) berapa {k}
{x} (ld|lingkar dada|lp|panjang|lebar|pb|lingkar pinggang) (nya|) (berapa|brp) {k}
{s} (ld|panjang|lebar|lingkar dada) (nya|) (berapa|brp) (cm|) {x} {k}
{x} (size|ukuran|uk) (apa aja|berapa aja|apa|nya apa|ada apa aja) {k}
{x} ada (size|ukuran) apa (aja|) {k}
(size|ukuran) chart {x} (dong|) {k}
(ukurannya|sizenya) (berapa|apa|gimana) {x} {k}
{x} (oversize|slimfit|regular|besar|kecil|longgar|ketat) (ga|gak|apa engga) {k}
{x} (kecil|kecilan|gede) apa (gede|besar|pas) {k}
(biasa|biasanya) (pake|pakai) {s} (di sini|ini|cocok|ambil|pake) (apa|size apa|{s1}) {k}
(kakaknya|kakak|host|modelnya|kk) (pake|pakai) (size|ukuran|uk) (apa|berapa) {k}
(yang|yg) (dipake|dipakai) (size|ukuran) (apa|berapa) {k}
(umur|usia|anak umur|buat anak) {age} (tahun|th|thn|bulan) (pake|pakai|ukuran|muat|size) (apa|berapa|{s} muat ga) {k}
{x} (buat|untuk) (bumil|ibu hamil|big size|perut buncit|orang gemuk|jumbo) (muat|bisa|cukup) (ga|gak) {k}
{s} (atau|apa) {s1} (ya|) {k}
(ambil|pake) {s} (kegedean|kekecilan|muat|cukup|aman|cocok) (ga|gak) {k}
(ld|LD) {girth} (pake|muat|cocok) (apa|size apa|ga|{s}) {k}
{x} (panjangnya|lebarnya|tingginya) (berapa|brp) (cm|meter|) {k}
(beda|bedanya) {s} sama {s1} (berapa cm|apa) {x} {k}
(kaki|telapak) {foot} cm (pake|nomor|ukuran) berapa {k}
(nomor|no|ukuran) berapa aja {x} {k}
(sepatu|sandal) biasa {num36} (ambil|disini|pakai) (berapa|nomor berapa) {k}
{x} (nomor|ukurannya|sizenya) (kecil|normal|standar|sesuai) (ga|apa|) {k}
(isi|isinya|netto|berat|gramasi) (berapa|brp) (gram|ml|gr|) {x} {k}
{x} (isinya|isi) berapa (ml|gram|pcs|) {k}
{x} (dimensi|muat berapa|muat laptop|muat hp) (berapa|ga|) {k}
(bisa|cukup|muat) (buat|untuk) bb {kg} (ga|gak) {x} {k}
(all size|allsize|one size) (muat|sampe|fit) (bb|) (berapa|brp|bb {kg}) {k}
(yang|yg) cocok (buat|untuk) bb {kg} (yang mana|apa) {k}
(potongannya|cutingannya|modelnya) (gimana|apa|lebar ga|kecil ga) {x} {k}
""",
    "colour": """
{x} (warna|motif)nya (random|acak|bisa milih|sesuai pilihan) (ga|ya|) {k}
shade {w} (kayak apa|gimana|cocok ga) {k}
{w} sama {w1} (beda|bedanya|mirip) (ga|apa|banget ga) {k}
(yang|yg) (lagi|) (dipake|dipegang) warna apa {k}
(itu|ini) warna apa (ya|namanya|) {k}
(nama|) warna (yang|) (dipake|itu|ini) (apa|apa ya) {k}
{w}nya (kayak|seperti|kaya) apa {k}
{x} (yang|) {w} (gelap|terang|pekat|muda) (ga|gak|apa) {k}
(warnanya|) (sesuai|sama) (gambar|foto|layar|yang di kamera) (ga|gak) {k}
{x} (motifnya|warnanya) (bisa|boleh) (pilih|milih|request|random) (ga|) {k}
{x} (warna|warnanya) (apa aja|apa saja|ada apa aja|apa) {k}
{x} ada (warna|pilihan warna) apa (aja|) {k}
(warna|warnanya) (apa aja|apa saja|lain ada ga) {x} {k}
(warna|) {w} (kayak gimana|kaya gimana|kek mana|gimana ya|seperti apa|yang mana) {k}
{w} (itu|nya) (lebih ke|mirip|kayak) {w1} (ya|ga|apa) {k}
{w} sama {w1} (gelapan|terangan|lebih gelap|lebih cerah|bagusan|beda jauh) (mana|yang mana|ga) {k}
(warna asli|warna aslinya|aslinya) (kayak|sesuai|sama) (di kamera|foto|gambar|live) (ga|gak|) {k}
{w}nya (gelap|terang|tua|muda|pekat|mencolok|norak) (ga|apa terang|) {k}
(pilihan|varian|pilihannya) warna (nya|) (apa|berapa|cuma ini|ada lagi) {x} {k}
(selain|ada selain) {w} (warna|) (apa|apa lagi|ada ga) {k}
{x} (motif|motifnya) (apa aja|ada berapa|lain ada ga) {k}
(ada|) warna (lain|gelap|terang|cerah|pastel|netral) (ga|apa aja|) {x} {k}?
{w} (itu|) (yang|yg) mana {k}
(semua|semuanya) warna (nya|) {w} (ya|kah)? {k}
{w} (itu|nya) {w1} (ya|kah|bukan)? {k}
(shade|nomor shade) (apa aja|berapa) {x} {k}
(rasa|varian rasa|rasanya|variannya) (apa aja|apa saja|ada apa aja) {x} {k}
{x} ada rasa apa (aja|) {k}
(warna|colour) (apa|yang) (bagus|cocok|best seller) (buat|untuk) (kulit sawo matang|kulit gelap|kuning langsat) {k}
""",
    "material": """
(bahannya|kainnya) sama (kayak|kaya|dengan|aja) (yang|) (kemarin|tadi|{c}|sebelah) (ga|ya|) {k}
{x} (bahan|) (kayak|kaya|seperti) apa {k}
(bahannya|bahan) (bagus|enak|nyaman|mirip|premium|sama kayak {kain}) (ga|gak) {k}
{x} (anget|hangat|dingin|sumuk|ringan|berat) (ga|gak|kalau dipake) {k}
(berapa|brp) (gsm|gram|s) (bahannya|kaosnya|) {x} {k}
{kain} (apa|atau) (bukan|{kain1}) (kak|) {x} {k}
(dalemannya|dalamnya|lapisannya) (bahan|dari|) apa {k}
{x} (aman|panas|gatal) (dipake|dipakai) (seharian|siang|olahraga|tidur) (ga|) {k}
{x} (bahan|bahannya|kain|kainnya) (apa|apa ya|apaan) {k}
(bahan|bahannya|kain) apa {x} {k}
{x} (bahannya|) (tebal|tebel|tipis|nerawang|panas|adem|gerah|melar|kaku|lembut|halus|kasar|gatal|licin|jatuh|stretch|berbulu) (ga|gak|nggak|kah|apa engga) {k}
(tebal|tebel|tipis|nerawang|panas|adem|gerah|melar|kaku|lembut|gatal) (ga|gak|kah) {x} {k}
{x} (ada|pake|pakai) (furing|puring|lapisan|busa|karet) (nya|) (ga|gak) {k}
{x} {kain} (atau|apa) {kain1} {k}
(ini|itu|bahan) {kain} (ya|bukan|asli|kah)? {k}
{x} (terbuat|dibuat) dari (bahan|) apa {k}
(resap|nyerap|menyerap) keringat (ga|gak|) {x} {k}
(sablon|printing|bordir|tulis|cap) (atau|apa) (printing|sablon|bordir|cap) {k}
{x} (kulit|kayu|stainless|karet|emas|silver) asli (ga|bukan|)? {k}
{x} (solnya|alasnya|talinya) (bahan|dari|) (apa|karet|keras ga|licin ga|empuk ga) {k}
(beda|bedanya) bahan {x} (sama|apa) (apa|) {k}
(komposisi|komposisinya|kandungan|ingredients|kandungannya|bahan bakunya) (apa|apa aja) {x} {k}
{x} (mengandung|ada) (merkuri|alkohol|paraben|msg|pengawet|parfum|gula|babi) (ga|gak) {k}
(gramasi|ketebalan) (berapa|nya) {x} {k}
{kain} (yang|nya) (tebel|adem|premium|halus) (ga|gak|kan) {k}
{x} (empuk|renyah|keras|lengket|cair|kental) (ga|gak) {k}
{x} (nyaman|enak) (ga|gak) (dipake|bahannya) (seharian|) {k}
""",
    "care": """
(cara|) (bersihin|ngebersihin|membersihkan|lap) (nya|{x}) (gimana|pake apa|bisa dicuci ga) {k}
{x} (kena|kalo kena) (air|hujan|keringat|matahari) (rusak|luntur|mengelupas|gapapa) (ga|gak) {k}
(boleh|bisa|aman) (masuk|pake|pakai) mesin (cuci|) (ga|gak) {x} {k}
(cara|) (hilangin|ngilangin) (noda|bau|kusut) gimana {k}
(warnanya|warna) (gampang|cepet|mudah) (luntur|pudar) (ga|gak) {x} {k}
{x} (abis|habis|setelah|kalo) (dicuci|nyuci|disetrika) (jadi|) (melar|menyusut|kusut|luntur|berbulu) (ga|gak) {k}
(harus|perlu|wajib) (laundry|dry clean|cuci tangan|disetrika) (ga|gak|ya) {x} {k}
(ngerawat|merawat|nyimpen) {x} (gimana|caranya gimana) {k}
{x} (luntur|luntur ga|kelunturan|gampang luntur|mudah luntur) (ga|gak|kah) {k}
(cara|) (cuci|nyuci|nyucinya|cucinya|perawatan|rawat|merawat) (nya|) (gimana|bagaimana) {x} {k}
{x} (boleh|bisa|aman) (dicuci|masuk|pakai) (mesin cuci|mesin|air panas|pemutih|deterjen) (ga|gak|) {k}
{x} (boleh|bisa|harus|perlu) (disetrika|setrika|disetrika uap|digosok) (ga|gak|) {k}
{x} (gampang|mudah|cepet) (kusut|lecek|berbulu|pudar|rusak|sobek|mengelupas|karatan) (ga|gak|kah) {k}
{x} (susut|nyusut|mengkeret|melar) (ga|gak) (kalau dicuci|abis dicuci|habis dicuci|) {k}
(sablonnya|warnanya|bordirnya|printnya|motifnya) (awet|tahan|gampang ngelupas|gampang pudar|luntur) (ga|gak|lama ga) {k}
{x} (awet|tahan lama|tahan) (ga|gak|berapa lama) {k}
{x} (nyimpennya|simpannya|penyimpanan) (gimana|dimana|di kulkas) {k}
{x} (tahan air|anti air|waterproof) (ga|gak) {k}
(dijemur|jemurnya|jemur) (gimana|boleh kena matahari|langsung) (ga|) {k}
""",
    "shipping": """
(kirim|dikirim|pengiriman) (hari apa|jam berapa|tiap hari|kapan) (aja|) {k}
(sampe|sampai|nyampe) (nya|) (berapa hari|kapan|lama ga) (ke|) {city} {k}
(luar|) (pulau|jawa|kota|negeri) (bisa|kirim|ongkir) (ga|berapa|) {k}
(ongkirnya|ongkir) (bayar|) (di tempat|ditanggung|free|gratis) (ga|siapa) {k}
{kurir} (bisa|ada|berapa) (ga|gak|hari|) {k}
(bisa|boleh) (request|pilih|ganti) (kurir|ekspedisi) (ga|) {k}
ke {city} (bisa|berapa|brp|ongkir) (ga|berapa|hari|) {k}
(packing|bungkusnya) (rahasia|aman|kayu|kardus) (ga|gak|kan) {k}
(ongkir|ongkirnya|ongkos kirim) (ke|) {city} (berapa|brp) {k}
(kirim|pengiriman|dikirim) (dari|dr) mana {k}
(bisa|boleh) (kirim|dikirim|ngirim) (ke|) {city} (ga|gak|) {k}
(pake|pakai|pengiriman|kirim|lewat) (ekspedisi|kurir|jasa) apa {k}
(bisa|boleh) (pake|pakai|lewat|kirim) {kurir} (ga|gak|) {k}
(berapa|brp) (hari|lama) (sampe|nyampe|sampai) (ke|) {city} {k}
(sampe|sampai|nyampe) {city} (berapa hari|berapa lama|kapan|brp hari) (ya|) {k}
(gratis|free|bebas) ongkir (ga|gak|kah|) {k}
(free|gratis) ongkir (minimal|min) (berapa|belanja berapa) {k}
(kalau|kalo|klo) (order|co|beli|checkout) (sekarang|hari ini|malam ini) (dikirim|sampe|sampainya|dikirimnya) kapan {k}
(co|order) (skrg|sekarang) (kirim|sampe|dikirim) (kpn|kapan|besok) {k}
(ongkir|ongkirnya) (digabung|dihitung|ditanggung|mahal) (ga|berapa|siapa|kan) {k}
(bisa|ada) (same day|sameday|instan|gosend|grab|cod kurir) (ga|gak|) {k}
(estimasi|lama) (pengiriman|kirim|sampai) (berapa|nya berapa) (hari|lama|) {k}
(packing|packingnya|dikemas) (aman|pake bubble wrap|pake kardus|gimana) (ga|) {k}
(hari|tgl|tanggal) (minggu|libur|merah|sabtu) (dikirim|kirim|pengiriman) (ga|gak|jalan) {k}
(dikirim|kirim) (hari ini|besok|kapan) (ya|kah|ga)? {k}
ongkir (mahal|berapa|gimana) (ya|) {k}
""",
    "payment": """
(bisa|boleh) (bayar|tf|transfer) (besok|nanti|minggu depan|pas gajian|akhir bulan) (ga|gak) {k}
(terima|nerima) (cod|{bayar}|transfer) (ga|gak|) {k}
(cod|COD) (bisa|ada|kena biaya|cek dulu) (ga|gak|berapa|) {k}
(metode|cara) (bayar|pembayaran)(nya|) (apa aja|gimana|apa) {k}
(bayar|pembayaran) (pakai|pake|via|lewat) (apa|{bayar}) (bisa|aja|) {k}?
(kode|) (qris|va|virtual account|rekening) (mana|nya mana|dong) {k}
(bisa|boleh|ada) (cod|COD) (ga|gak|kah|) {k}
{x} (bisa|boleh) cod (ga|gak|) {k}
(bisa|boleh) (bayar|pake|pakai|lewat) {bayar} (ga|gak|) {k}
(bayar|bayarnya|pembayaran|pembayarannya|transfernya) (gimana|kemana|pake apa|lewat apa|dimana|ke mana) {k}
(rekening|norek|no rek|rekeningnya) (bank|) (apa|berapa|mana) {k}
(bisa|boleh) (dp|cicil|nyicil|kredit|hutang|bayar nanti|bayar besok) (dulu|) (ga|gak|) {x} {k}
(dp|DP) (nya|) (berapa|brp|minimal berapa) {k}
(batas|batas waktu|terakhir|maksimal) (bayar|transfer|tf|pembayaran) (kapan|jam berapa|sampai jam berapa|berapa jam) {k}
(transfer|tf|bayar) (ke|kemana|ke mana|ke rekening) (mana|apa|) (ya|) {k}
{bayar} (bisa|ada|bisa ga|ada ga) {k}
(bisa|boleh) bayar (di tempat|di rumah|ditempat|pas barang datang) (ga|) {k}
(minta|boleh minta) (no rek|norek|rekening|qris) (nya|) (dong|) {k}
""",
    "how_to_order": """
(ini|yang ini|itu) bisa (langsung|) (co|checkout|dipesan|diorder) (ya|ga|kan|dari sini) {k}
(co|checkout)nya di (keranjang|etalase|bio|toko) (ya|mana|nomor berapa) {k}
(gimana|gmn|bagaimana) (biar|supaya) (kebagian|bisa order|dapet|bisa keep) {k}
(aku|saya) (baru|pemula|gaptek) (cara|) (belinya|ordernya|pesannya) (gimana|dimana) {k}
(tulis|komen|ketik) apa (kalo|biar|untuk) (mau order|keep|beli) {k}
(ordernya|belinya|co nya) (dimana|gimana|lewat mana|klik apa) {k}
(kalau|kalo) (udah|sudah) keep (gimana|bayarnya gimana|terus gimana|selanjutnya apa) {k}
(chat|hubungi) (kemana|siapa|nomor berapa) (kalo|kalau|buat) (mau order|pesan) {k}
(di|) (shopee|tokopedia|lazada|tiktok) (ada|namanya apa|tokonya apa) (ga|) {k}
(cara|caranya) (order|pesan|beli|keep|co|checkout|belinya|ordernya) (gimana|gmn|bagaimana|) {k}
(gimana|gmn) (cara|) (order|pesan|beli|keep|co|pesennya|ordernya) {k}
(order|pesan|beli|co|checkout|belinya|pesannya) (dimana|lewat mana|di mana|kemana) {k}
(kalau|kalo|klo) mau (order|pesan|beli|keep|pesen) (gimana|kemana|caranya gimana|lewat mana) {k}
(format|aturan) (order|keep|pesan|keepnya|ordernya) (apa|gimana|kayak apa) {k}
(bisa|boleh) (order|pesan|beli|keep) (lewat|via|di|pake) (wa|dm|shopee|tokped|whatsapp) (ga|gak|) {k}
(link|linknya|link nya) (mana|dimana|dong|apa|belum muncul|ga bisa diklik) {k}
(minta|bagi|spill) link (nya|) (dong|) {k}
(keep|keepnya) (berapa jam|sampe kapan|berapa lama|maksimal berapa) {k}
(nomor|no) wa (nya|admin|) (berapa|mana|dong) {k}
(baru|) pertama (kali|) (nonton|belanja|ikut live) (cara belinya gimana|gimana cara pesannya|ordernya gimana) {k}
(kok|kenapa) (ga|gak) bisa (co|checkout|diklik|masuk keranjang|dipesan) {k}
(belinya|ordernya) (dari|lewat|di) (keranjang|etalase|aplikasi|wa) (ya|mana|kuning ya) {k}?
(minimal|min) (order|beli|belanja) (berapa|brp) {k}
(harus|mesti) (keep|komen|daftar) (dulu|di sini|dimana) (ga|ya|) {k}?
(keep|fix|co) (nya|) (gimana|caranya|harus gimana) {k}
{p} (yang|) (di postingan|di video|di fyp) (belinya|ordernya) dimana {k}
""",
    "show_item": """
(yang|yg) (lain|barusan|tadi|atas|bawah|belakang|kiri|kanan|ungu itu) (dong|) (spill|liat|coba) {k}
(coba|tolong) (liat|lihat|spill|pake) (yang|yg) {w} (kak|) {k}
{p} {w} (spil|spill|liat) (dong|) {k}
(spill|spil) {p} (dong|semua|yang ready|) {k}
(etalase|eta|et) {num} (spil|liat|coba|gimana|kayak apa) (dong|) {k}
(liat|lihat|spil) (etalase|eta|et) {num} (warna|size|) {w} {k}
{k} (yang|yg) {p} (warna|) {w}
(ada|punya) (videonya|fotonya|real pictnya) (ga|gak|) {k}
(pengen|mau|boleh) (liat|lihat) (yang|) {c} (lagi|dong|) {k}
(host|kakak) (pake|coba|cobain) (yang|) {p} (dong|) {k}
(yang|yg) di (patung|manekin|belakang|gantungan|rak) (spill|liat|dong|nomor berapa) {k}
(lanjut|next) (spill|yang|ke) {p} (dong|) {k}
(mau|tolong) (dijelasin|jelasin|review) (yang|) {c} (dong|lagi|) {k}
(spil|spill|spil dong|spill dong|tolong spill) {x} (dong|lagi|) {k}
(lihat|liat|mau lihat|boleh liat|pengen liat) {x} (dong|lagi|) {k}
(coba|cobain|tolong coba|cb) {x} (dong|kak|) {k}
(spil|spill|liat|coba) (etalase|eta|et) {num} (dong|) {k}
(etalase|eta|et|etl|ets) {num} {k}
(etalase|eta|et) {num} {w} {k}
(etalase|eta|et) {num} (size|uk|ukuran) {s} {k}
(spil|spill|liat) (yang|yg|warna) {w} (dong|) {k}
(spil|spill|liat) (ukuran|size|uk) {s} (dong|) {k}
(lihat|liat|spil|spill) (belakangnya|bagian belakang|depannya|detailnya|dalamnya|motifnya|bawahnya|sampingnya|resletingnya) (dong|) {k}
(deketin|dekatin|zoom|close up) (dong|kamera|ke kamera|) {x} (motifnya|detailnya|) {k}
{x} (tolong|coba|) (dipake|dicoba|dipakai|dibuka|diperlihatkan|ditunjukin|diputer) (dong|) {k}
(tunjukin|tunjukkan|perlihatkan|contohin) {x} (dong|) {k}
(yang|yg) (dipake|dipakai|dipegang|digantung|dipajang) (kakak|kk|host|) (etalase|nomor|kode|eta|no) (berapa|brp) {k}
{x} (etalase|eta|nomor|kode|no|keranjang|et) (berapa|brp|mana) {k}
(ini|itu) (kode|nomor|etalase|no) berapa {k}
(etalase|eta|kode|nomor) (berapa|brp) {k}
(yang|yg) {w} {k}
(yang|yg) {p} {k}
(ulang|ulangi|review ulang|jelasin lagi) (dong|) {x} (yang barusan|yang tadi|kelewat) {k}
(spill|spil|liat) (semua|koleksi|koleksinya|yang lain|yang baru) (dong|) {k}
(ada|kak ada) yang lain(nya|) (ga|) (spill|liat|coba) dong {k}
(kak|bang) (coba|boleh) (berdiri|muter|mundur|maju|jalan) (dong|biar keliatan|) 
(bandingin|bandingkan) {x} sama {p} (dong|) {k}
(foto|video|gambar)nya (dong|ada ga|mana) {k}
(pengen|mau|pgn) (liat|lihat) (aslinya|realnya|bahannya|bahannya dari dekat) {x} {k}
(detail|detailnya) {x} (dong|) {k}
(yang|yg) {p} (yang mana|mana) {k}
(kalo|klo|kalau) (yang|yg) {p} {k}
""",
    "location": """
(bisa|boleh) (cod|ambil|jemput) (langsung|sendiri) (di|ke) (toko|tempat|rumah|gudang) (ga|) {k}
(tokonya|gudangnya|rumahnya) (deket|dekat|daerah) (mana|{city} ga|stasiun apa) {k}
(kakak|livenya|seller) orang mana {k}
(share|minta|kirim) (lokasi|alamat|maps) (dong|toko|nya) {k}
(ada|jual) di (pasar|mall|tanah abang) (apa|ga|mana) {k}
(asli|orang) {city} (ya|kah|bukan)? {k}
(toko|tokonya|lokasi|lokasinya|storenya|butiknya|gudangnya) (dimana|di mana|dmn|daerah mana) {k}
(ini|live nya|livenya|kakak) (di|dari) (mana|daerah mana|kota mana) {k}
(alamat|alamatnya|alamat toko|alamat butik) (dong|dimana|mana|lengkapnya) {k}
(bisa|boleh) (datang|dateng|mampir|main|belanja) (langsung|) (ke|di) (toko|tokonya|store|rumah|gudang) (ga|gak|) {k}
(ada|punya) (toko|cabang|store|outlet|toko offline) (di|) {city} (ga|gak|) {k}?
(ada|punya) (toko offline|offline store|cabang|toko fisik) (nya|) (ga|gak|dimana) {k}
(ini|) di {city} (apa|atau|bukan|ya) {city}? {k}
(daerah|kota|kecamatan) mana (tokonya|ini) {k}
(asal|asalnya|posisi) (mana|dari mana|dimana) (tokonya|) {k}
""",
    "schedule": """
(kapan|jam berapa) (mulai|selesai|kelar|udahan|tutup) live(nya|) {k}
(live|mulai) (pagi|siang|sore|malam) (jam berapa|ada ga|aja) {k}
(kakak|host) live (setiap|tiap) (hari apa|malam|jam berapa) (aja|) {k}
(masih|) (lama|lama ga) live(nya|) {k}?
(libur|tutup) (kapan|lebaran|hari apa) {k}
(flash|) (besok|nanti) (masih|ada) (live|jualan) (ga|) {k}
(live|livenya|live nya) (sampe|sampai|selesai|mulai) (jam berapa|kapan|jam brp) {k}
(besok|nanti malam|lusa|minggu depan|hari minggu) live (lagi|jam berapa|ga|lagi ga|lagi jam berapa) {k}
(live|livenya) (tiap|setiap) (hari|hari apa|jam berapa|malam) (ga|aja|) {k}
(kapan|kpn) live (lagi|{p} lagi|berikutnya) {k}
(jadwal|jadwal live) (nya|) (kapan|gimana|jam berapa|hari apa) {k}
(toko|tokonya) (buka|tutup) (jam berapa|sampe jam berapa|hari apa aja|hari minggu ga) {k}
(jam|hari) (buka|operasional|kerja)(nya|) (berapa|apa) {k}
(nanti|besok) (jam {hour}|malam) (masih|) live (ga|lagi)? {k}
(tgl|tanggal) {hour} (buka|live) (ga|) {k}
(hari|) (minggu|senin|lebaran|libur) (buka|tutup|live) (ga|gak|) {k}
(admin|cs) (online|aktif) (jam berapa|sampe jam berapa) {k}
""",
    "other": """
{x} (tahan|expired|exp|kadaluarsa) (berapa lama|kapan|tanggal berapa|sampai kapan) {k}
(bisa|boleh) (dilepas|dicopot|dilipat|disetel|diatur|dipanjangin|dipotong) (ga|gak|) {x} {k}
(urutan|cara) (pemakaian|pakai|makenya)(nya|) (gimana|apa|kapan) {k}
(reseller|dropship|agen) (ada|bisa|boleh|terima) (ga|gak|) {k}
(seri|satu seri|1 seri) (nya|) (isi|dapet|) (berapa|apa aja) {k}
(level|tingkat) (pedas|manis|kepedasan)nya (berapa|brp|gimana) {k}
(hampers|parcel|paket lebaran|tester|sample) (ada|bisa) (ga|gak|) {k}
{x} (dapet|ada|plus|include) (tas|pouch|bros|ciput|inner|box|sikat|spons) (nya|) (ga|gak) {k}
(bisa|buat) (hilangin|menghilangkan|mencerahkan|mengatasi) (flek|jerawat|bekas jerawat|kusam|pori) (ga|) {x} {k}
(bedanya|beda) {p} sama {p} (apa|) {k}
{x} (bisa|boleh) (dipake|dipakai|buat) (renang|olahraga|sholat|kerja|tidur|hijaban|haji) (ga|gak) {k}
{x} (model|modelnya) (terbaru|baru|apa|gimana) {k}
(enakan|bagusan|cocokan|pilih|mending) {c} (apa|atau) {c1} {k}
(kenapa|kok) (murah|mahal|beda) (banget|harganya|) {x} {k}?
(ini|itu) (khusus|buat) (cewek|cowok|anak|dewasa) (aja|semua|apa) {k}
(testimoni|testi|review)nya (ada|gimana|mana) {k}
(menurut|kata) (kakak|kk|host) (bagusan|bagus) (mana|yang mana|{w} apa {w1}) {k}
{x} (bisa|) (dipake|dipakai) (bolak balik|2 sisi|dua sisi) (ga|) {k}
{x} (ada|pakai|pake) (logo|tulisan|gambar|nama|merk) (nya|) (ga|apa) {k}
{x} (sama|satu model) (kayak|dengan) {c1} (ga|gak|ya)? {k}
(set|setelan|couple) (nya|) (bisa|boleh) (dibeli|beli) (terpisah|satuan|atasan aja) (ga|) {k}
{c} sama {c1} (bedanya apa|beda apa|bagusan mana|apa bedanya|bagus mana) {k}
(beda|bedanya) {c} (sama|dan|dengan) {c1} (apa|) {k}
(etalase|eta|et) {num} sama {num1} (bedanya apa|beda nya apa|beda apa) {k}
(bedanya|beda) (etalase|eta) {num} (sama|dan) {num1} apa {k}
(bagusan|bagus|cocokan) {w} (apa|atau) {w1} (ya|buat kondangan|buat kerja|) {k}
(bagusan|mending|bagus) (yang mana|mana|ini apa itu|yang tadi apa ini) {k}
{x} (ada|pake) (kantong|saku|resleting|kancing|tali|kerutan|ritsleting|sleting|belt) (nya|) (ga|gak|berapa) {k}
{x} (busui|busui friendly|wudhu friendly|menyusui) (ga|friendly ga|bisa ga) {k}
{x} (ori|original|asli|kw|branded|bpom|halal|sni) (ga|gak|kah|kak|bukan|?) {k}
(bisa|boleh) (dibungkus|bungkus|packing) kado (ga|gak|) {k}
(bisa|boleh) (request|custom|pesan|bikin) (motif|warna|nama|ukuran|model) (lain|sendiri|) (ga|gak) {k}
(bisa|open|buka|terima) (reseller|dropship|agen|dropshipper|maklon) (ga|gak|) {k}
(syarat|cara) (jadi|daftar) (reseller|dropship|agen) (apa|gimana) {k}
(bisa|boleh) (tukar|tuker|retur|return|refund) (kalau|kalo|size kalo|barang kalo) (ga muat|kekecilan|cacat|rusak|ga cocok|kegedean) (ga|gak|) {k}?
(garansi|garansinya) (ada|berapa lama|berapa bulan|gimana) (ga|) {k}
{x} (cocok|bisa|pantes) (buat|untuk|dipake) (kerja|kondangan|seragam|kado|lebaran|remaja|cowok|cewek|anak kuliah|sekolah|pesta|ibu ibu|orang tua) (ga|gak|) {k}
{x} (buat|untuk|khusus) (cewek|cowok|pria|wanita|anak|dewasa) (bisa|ya|ga|aja)? {k}
(rekomendasi|rekomen|saran) (dong|) (buat|yang) (kondangan|kerja|adem|anak|kado|bagus|kulit berminyak) (yang mana|) {k}
(satu set|1 set|{x}) (dapet|isi|isinya|dapat) (apa aja|berapa|apa) {k}
(sepasang|sepaket|satu paket) (atau|apa) satuan {k}
{x} (ada|dapet) (box|dustbag|kotak|kartu garansi|paperbag|label) (nya|) (ga|gak) {k}
{x} (itu|) (sweater|kaos|gamis|hijab|celana|jaket|set) (bukan|ya|atau apa|ga)? {k}
(yang|mana yang) (paling laris|best seller|paling laku|terlaris|recommended) (yang mana|apa|) {k}
(cara|) (pake|pakainya|makenya|pemakaian) (gimana|berapa kali|pagi atau malam) {x} {k}
{x} (aman|boleh) (buat|untuk) (bumil|busui|anak|bayi|kulit sensitif|asam lambung|diet) (ga|gak|) {k}
{x} (pedes|pedas|manis|asin|gurih) (ga|gak|banget ga|level berapa) {k}
{x} (bikin|buat) (putih|glowing|jerawat|kering|iritasi) (ga|gak) {k}
(ada|lagi cari) yang buat (cowok|cewek|anak|couple|keluarga) (ga|gak) {k}?
{x} (kancing|kancingnya|resletingnya) (hidup|depan|belakang|di mana|berapa) (apa mati|) {k}
(modelnya|model) {x} (gimana|kayak apa|a line|serut|karet) (ya|ga|) {k}
(brand|merk|merek|merknya) apa {x} {k}
(baru|bekas|second|preloved|import|lokal) (ya|atau baru|kah)? {x} {k}
(design|desain|model) (yang|yg) (keren|bagus|baru) (yang mana|mana|apa) {k}
{num} hari (bisa|boleh) (retur|tukar|refund) (ga|) {k}?
""",
}
