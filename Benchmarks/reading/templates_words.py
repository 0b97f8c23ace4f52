"""Sentences around what goods have, can and are made of, with words of all trades; slots beside those of templates.py.

{part} a part of goods; {odd} a thing no lexicon has; {feel} how a thing feels; {spoil} what washing does; {use} where it
is used; {skill} what it can do; {fits} what goes into it; {broken} what went wrong with it; {stuff} what it is made of.
"""

WORDS = {
    "part": """kancing resleting kantong saku tali strap sekat slot kompartemen roda gagang pegangan tombol layar mic speaker lampu baterai colokan kabel
        remot pita renda rempel kupluk laci pintu kunci cover filter sendok garpu pompa pipet kuas spons cermin halaman gambar tajwid terjemahan liontin
        pengait magnet velcro logo tulisan label nota dustbag paperbag rantai gantungan jahitan kerutan belahan sensor kemasan tutup lubang hak kerah karet
        resleting_depan tali_panjang kantong_dalam slot_kartu kancing_depan tali_bahu tempat_botol kartu_garansi buku_panduan kabel_charger kaca_spion
        penyangga kaki lengan manset bros ciput sarung_tangan busa bantalan list payet motif surat klip jepitan corong penyaring timer jam alarm adaptor stiker stempel""".split(),
    "feel": "tebel tebal tipis nerawang adem panas gerah melar kaku lembut halus kasar gatal licin empuk keras lentur lemes ringan berat kenyal mengkilap doff glossy berbulu dingin anget kesat rapuh sumuk isis".split(),
    "spoil": "luntur pudar susut nyusut melar kusut lecek berbulu ngelupas mengelupas karatan menghitam jamuran bau lecet kusam rontok menguning menggumpal mengkeret belel".split(),
    "use": """kondangan kerja kantor sekolah wisuda resepsi lamaran pengajian olahraga renang jogging gym lari hiking camping sholat umroh haji traveling
        mudik liburan piknik pesta kuliah ngampus nongkrong lebaran natal kado mahar hantaran seserahan souvenir hampers jualan pajangan dapur ngopi
        tidur di_rumah outdoor motoran sepedaan mancing berkebun foto_prewed cosplay hujan_hujanan mandi rapat seragam_kantor""".split(),
    "who": "pemula remaja lansia balita bayi ibu_hamil bumil busui anak_sd anak_tk cowok cewek bapak_bapak ibu_ibu suami istri mertua guru pacar nenek kakek orang_gemuk orang_tua mahasiswa".split(),
    "skill": """bluetooth wifi otomatis dilipat dilepas dipasang_sendiri disetel diatur dibongkar dicopot dicas diisi_ulang berdiri dipanjangin dipendekin
        dibawa_naik_pesawat dipake_bolak_balik dipake_dua_sisi digantung ditempel muter nyala_dalam_gelap direkam dikunci dibalik disambung dirakit""".split(),
    "taste": "pedes pedas manis asin gurih asem pahit kriuk renyah wangi nyengat keasinan kemanisan enak alot amis bau_amis".split(),
    "goods": "setelan atasan bawahan celana rok kaos jaket gamis tunik inner sprei tas dompet sandal sepatu topi kain blus kemeja dress hijab".split(),
    "gear": "iphone android samsung oppo vivo xiaomi realme ipad laptop tv mobil motor hp_lama semua_hp type_c kompor_gas kompor_induksi listrik_450_watt galon mesin_jahit_portable printer ps4".split(),
    "fits": "laptop laptop_14_inch hp botol_minum botol_1_liter baju_3_stel buku_a4 mukena kamera tablet dompet payung bekal galon motor sepatu kasur_160 meja_makan 4_orang uang_kertas makeup helm sepeda".split(),
    "stuff": """plastik kaca kayu jati besi stainless kuningan perak titanium karet busa silikon akrilik rotan bambu keramik melamin alumunium kulit_asli kulit_sintetis nilon beludru
        velvet suede tile microfiber katun rayon linen satin wol dakron lateks resin kanvas parasut denim sutra organza brokat fiber teflon granit kertas tanah_liat""".split(),
    "broken": "robek sobek rusak bolong pecah cacat bocor patah putus copot lepas penyok retak kotor lecet baret mati jebol lengket karatan luntur kempes macet error goyang melengkung kendor coplok suwek pedot bengkok basi layu".split(),
    "unit": "watt volt mah gram karat lapis halaman butir tombol lampu slot kantong sekat tingkat mode warna_lampu kecepatan jam speaker kamera gb".split(),
    "reason": ["gaada duit", "ga ada uang", "suami ga bolehin", "salah pencet", "salah ukuran", "uangnya kepake", "belum gajian", "anaknya ga mau", "dompet tipis", "kurang dana", "mau mikir dulu", "ada kebutuhan lain", "kena omel", "kemahalan"],
}

ODD = "klobet rumbai jumbai sangkal tirai gesekan panel modul dudukan jalur papan lengket slider rel bingkai ujung tungku corak_timbul selang klip ring cincin_besi pelindung sarang bilah poros dinamo kumparan serbet takaran cetakan anyaman pinggiran lis cangkang ganjalan teralis sumbu pemantik kantung tempelan hiasan ornamen topper tatakan alas jaring pelampung busur engkol".split()

CLAIM_WORDED = """
(simpenin|simpen|keepin|amanin|amankan|sisihin|bungkusin|catetin|bookingin) {i} (ya|dong|) {k}
(keep|fix|booking|amankan) {i} (buat|untuk) {who} {k}
{k} {i} (buat|untuk) {use} (ya|) (fix|keep|mau)
(mauuu|mauu|mau bgt|mau dong|mo dong|mw) (yg|yang|) {i} {k}
(tak|aku) (jupuk|pek|tuku|pundut) {i} {k}
(kulo|kula|dalem) (pundut|mundut|tumbas|pesen) {i} (nggih|) {k}
(hoyong|hayang|abdi hoyong|bade) (nu|) {i} (nya|teh|) {k}
{i} (gpl|ga pake lama|gercep|buruan) (keep|fix|mau) {k}
"""
CLAIM_BARE = ""
CLAIM_UNNAMED = """
(mau|keep|fix|ambil) (yg|yang) {w} nya (dong|ya|satu) {k} @w
"""
CANCEL = """
(gajadi|ga jadi|gak jadi|cancel) {p} (nya|) {k}, {reason}
{p} (nya|) (ga jadi|gajadi|cancel|batal) {k} {reason}
{c} (ku|punyaku|) (ga jadi|gajadi|cancel|batal) (deh|ya|) {k} {reason}
(batalno|batalke|urungno|cancelno|ora sido|gak sido|ga sido) {c} (yo|ya|) {k}
{c} (ora sido|gak sido|raside|teu janten|teu jadi|moal jadi|batal) (nya|yo|nggih|ya|) {k}
(punten|ngapunten|hapunten|maaf) {k} {c} (batal|teu jadi|mboten sido|gajadi) (nya|nggih|)
(gagalin|hilangin|keluarin|coret) {c} (punyaku|dari keranjang|dari list) {k}
(abdi|kulo|aku) {c} (batal|teu janten|mboten sido|gajadi) (nya|nggih|) {k}
"""
CANCEL_UNNAMED = """
(urung|wurung|gak sido|ora sido) (mawon|wae|ae|yo) {k}
(teu janten|moal jadi|teu jadi) (ah|nya|) {k} (punten|hapunten|)
(kulo|abdi) (mboten sido|teu janten|batal) {k}
(cancel|gajadi|batal) (aja|deh) {k} {reason}
"""
CHANGE = """
{p}ku (ganti|tuker|ubah|jadiin) (yg|yang|) {s} (boleh|bisa|ya|aja|) (ga|) {k} @s
{p}ku (ganti|tuker|ubah) (yg|yang|warna|) {w} (boleh|bisa|ya|aja) (ga|) {k} @w
{c} (ku|saya) (ganti|tuker|ubah) (yg|yang|) {s} (boleh|bisa|ya) (ga|) {k} @s
(bukan|jangan) {w1} (ya|) {k} {w} {c} (saya|ku|nya|) @w
(bukan|jangan) {s1} (ya|nya|) {k}, {s} (aja|) {c} (nya|ku|) @s
{c} (gentos|ganteni|ijolno|tukerno) {w} (nya|yo|nggih|) {k} @w
{c} (gentos|ganteni|ijolno|tukerno) {s} (nya|yo|nggih|) {k} @s
{p} (nya|) (jadiin|dadi|tambahin jadi|jadikan) {n} (deh|aja|ya) {k} @n
(salah|eh salah|maksudku|maksud saya) {c} (yg|yang) {s} bukan {s1} {k} @s
{p}ku (naik|turun) (satu|1|) (nomor|ukuran|size) jadi {s} {k} @s
"""
CHANGE_UNNAMED = """
(yg|yang|punyaku|tadi) {n1} (jadi|jadiin|dadi) {n} (ya|aja|deh) {k} @n
(warnane|ukurane|ukurannana) (ganti|gentos) {w} (yo|nya) {k} @w
"""
AFTER_SALE = """
{part} {x} {broken} (padahal|pdhl) (baru|baru 2x pake|baru dateng|baru dipake sekali|belum dipake) {k}
{part}nya {broken} {k} (padahal|pdhl) (baru|baru nyampe|baru seminggu|baru dicoba)
{p} (saya|ku|aku|yg kemarin|yang kemarin) {part}nya {broken} {k} (gimana|bisa tuker|bisa klaim garansi|)
{p} (saya|ku|yg dateng|yang sampe) {broken} (dikit|sedikit|) {k} (bisa tukar|boleh tuker|gimana nih|minta ganti|)
(mau|minta) (retur|balikin|kembaliin|tuker|refund) {p} {part}nya {broken} {k}
{p} {broken} (pas|waktu) (dibuka|dateng|nyampe|unboxing) {k}
(kok|) (yang|yg) (dateng|nyampe|dikirim) (cuma|cm) {n1} {p} (padahal|) (pesen|order) {n} {k}
(pesenan|pesanan|orderan|paket) (kulo|abdi|aku|saya) (dereng|durung|tacan|belum) (dugi|tekan|nepi|nyampe|sampe) {k}
(pesanan|paket|orderan|barang) (ga|gak|tidak|kurang) (lengkap|komplit) {k} {p}(nya|) (ga ada|kurang 1|ketinggalan|)
(belum|blm) ada kabar (paket|pesanan|orderan) (saya|ku) {k} (seminggu lebih|udah lama|)
(sdh|udah|udh|sampun) (tf|transfer|trf|bayar) (a.n|an|atas nama|) {name} (ya|tolong dicek|mohon dicek|) {k}
(sdh|udah|udh) (tf|transfer|bayar) (ya|nggih|) {k} (cek|tolong dicek|mohon diproses|)
{p} (ga|gak) (nyala|bunyi|fungsi|bisa dicas|bisa dipake|bisa dibuka|lengket|pas) {k} (baru nyampe|baru dateng|padahal baru)
(gimana|kok) (ini|nih) {k} {p} (saya|) {broken} (baru dipake|baru sampe|udah 2 kali komplain)
(kekecilan|kebesaran|kesempitan|sesek) {p}(nya|ku) {k} (udah|dah|baru) (nyampe|sampe|dateng) (boleh|bisa) (tuker|tukar|retur) (ga|)
{p} (kekecilan|kebesaran|sesek) (tuker|tukar|retur) (boleh|bisa) (ga|) (dah|udah|baru) (nyampe|sampe|dateng) {k}
"""
OTHER = """
(buruan|cepet|tutup|close) (dulu|) (live|livenya|) (azan|adzan|maghrib|ngantuk) {k}
(ga|gak) semua (orang|host|seller) (bisa|jago|sabar|pinter) (kayak|kaya) {k}
(aku|saya|skrg aku|sekarang saya) (dah|udah|lagi|masih) (kerja|kuliah|nikah|di jalan|di kantor) {k}
(emang|nah) (itu|gitu|ini) (yang|) (bagus|bener|dicari), (bisa|) (jelasin|ngejelasin) (produknya|detail|semua) {k}
(live|livenya|hostnya|suaranya) nya {emoji}
(bolehkah|boleh) (co|pesan|bungkus) (hostnya|mbaknya|masnya|hatinya) {k}
{part}nya (copot|lepas|ketinggalan) (di hatiku|wkwk|haha) {k}
(yah|hiks|sayang) (keabisan|kehabisan|ga dapet|keduluan) (yg|yang) {w} {k}
(sayang|yah) {v} (abis|habis|kosong|sold) {k}
(udah|dah|td udh|tadi udah|td dh) (co|checkout|order) {n} (yg|yang|) {w} {k}
(kemarin|kmrn|tadi) (co|checkout|order) {n} (bagus|aman|mantap) (semua|) {k}
{p} (kemarin|kmrn|yg kmrn|yg bulan lalu|yg dulu) (awet|bagus|kuat|enak|adem|nyaman|empuk|wangi) (bgt|banget|) {k} (makasih|)
(dompet|saldo|atm|rekening|kantong)(ku| aku| saya|) (nangis|menjerit|kosong|meringis|kering|tipis) (liat|lihat) (ginian|beginian|ini|{p}) {k}
(hp|laptop|tv|motor|rumah)(ku| aku| saya|) (masih|aja masih|udah) (jadul|lama|nokia|rusak|lemot) (wkwk|haha|) {k}
(baterai|batre|kuota|sinyal) (hp|ku|) (tinggal|sisa|udah) (5%|dikit|sekarat|mau abis) {k}
(perut|mata|kaki|badan)(ku|) (laper|lapar|perih|pegel|capek) (liat|nonton|) (live ini|) {k}
(nabung|ngumpulin|nyicil nabung) dulu (insyaallah|bulan depan|) {k}
(kapan kapan|kapan2|lain waktu|lain kali) (deh|aja|ya) {k} (blm butuh|belum perlu|)
(follback|folbek|follow back) (akunku|akun ku|dong|ya) {k}
(inget|ingat) (dosa|cicilan|utang|tagihan|anak) (liat ginian|) wkwk {k}
(kirain|tak kira|kukira) (live|jualan) {p} {k}
(suaranya|suara) (mirip|kayak) (penyiar|artis|penyanyi|guru saya) {k}
(masyaallah|subhanallah|barakallah) (adem|cantik|laris|bagus|seneng) (liatnya|banget|) {k}
(tap tap|taptap|share) (layar|live|terus) (guys|yuk|bestie)
(izin|ijin) (share|nyimak|gabung) {k}
{k} {part}nya (lucu|bagus|unik|keren|gemes) (banget|bgt|) 
{part} (punyaku|di rumah|yg lama) (rusak|udah jelek|ilang) {k}
(pake|pakai) {p} (gitu|itu|ini) (kakak|hostnya|mbaknya) (keliatan|jadi keliatan|makin) (muda|kurus|cakep|cantik|ganteng) {k}
(wes|udah) (duwe|punya|nduwe) {k} (akeh|banyak|)
(ndelok|nonton|ningali) (sek|dulu|heula) {k}
(larang|mahal|awis) (men|temen|pisan|banget) {k}
"""
QUESTION = {
    "price": """
{x} (kemarin|kmrn|minggu lalu|td) {rp} (kok|) (sekarang|skrg) {rp} {k}
(pinten|piro|sabaraha|berapaan|brp duit) (regane|reginipun|pangaosna|) {x} {k}
(regane|hargane|pangaosna|hargana) {x} (pinten|piro|sabaraha) {k}
(brp|berapa) (duit|perak|rupiah) (yg|yang|) (itu|ini|{w}) {k}
(paling|yang) (murah|termurah|mahal) (berapaan|brp|harga berapa) {p} {k}
(sepasang|selembar|sebiji|satu|1 set|sebotol|sekotak) (brp|berapa|berapaan) (tuh|ya|) {k}
{x} (yg|yang) {stuff} (berapa|brp|harganya) {k}
""",
    "discount": """
(beli|ambil|borong) (sepuluh|lima|selusin|sekodi|{n}) (berapa|brp|jadi brp|piro) {k}
(ga|gak) (bisa|boleh) (kurang|nego|murah) (lagi|dikit) (ya|) {k}
(harganya|regane) (ga|ora|teu) (bisa|iso) (kurang|kurangi|digoyang) (lagi|maneh|) {k}
(kalau|klo) (beli|ambil|borong) {n} (dapet|dpt|ada) (potongan|diskon|bonus|korting) (ga|berapa|) {k}
(potongan|diskon|harga) (dong|donk) {k} (buat|untuk) (pelajar|mahasiswa|langganan|guru)
(minimal|min) (grosir|ambil) (brp|berapa) (pcs|lusin|) {k}
(grosir|partai|kodian) (min|minimal) (brp|berapa) (pcs|biji|lusin|) {k}
(voucher|kupon|promo)(nya|) (udah|udh|masih) (abis|habis|ada|kepake) (kah|ya|ga) {k}
""",
    "stock": """
(warna|yg|) {w} (atau|sama|dan) {w1} (ada|ready|masih) (ga|) {k}
(yg|yang) {w} {p} (gada|ga ada|ga ready|ora ono) (ya|kah|) {k}
ada (warna|yg) {w1} (ga|gak) {k} (yg|yang) {p}
(mau|nyari|cari) (yg|yang) (kayak|model|kaya) (itu|ini|dipake kakak|tadi|{c}) (ada|ready) (ga|gak|) {k}
(iki|sing iki|{v}) (isih|esih) (ono|enek|onten) {k} (sing {w}|)
(taksih|isih|masih) (onten|ono|aya|ada) (mboten|ora|teu|ga|) {v} {k}
{v} (aya keneh|isih ono|taksih wonten) {k}
(ada|ready) (yang|yg) (buat|untuk) ({gear}|{who}) (ga|gak) {p}(nya|) {k}
(yg|yang) (buat|untuk) (bayi|anak|{who}) ({age} bulan|{age} tahun|) (ada|ready) (ga|gak) {p}(nya|) {k}
(ada|ready) {goods} {stuff} (ga|gak|) {k}
{stuff} (ada|ono|ready) (ga|gak|ora|ngga) {k}
{p} (ada|ready) (yang|yg) (buat|untuk) {gear} (ga|gak|) {k}
{p} (ada|punya|ready) (warna|yang|yg) {w1} (ga|gak|?) {k}
(ada|punya) (warna|yang|yg) {w1} (ga|gak) {p}(nya|) {k}
{v} (tinggal|sisa) (brp|berapa) (lembar|pcs|biji|pasang|) {k}
(kpn|kapan) (restok|restock|ready|masuk lagi) {v} {k}
(jumbo|bigsize|ukuran besar|yang besar|yg kecil) (ada|ready) (ga|gak) {p}(nya|) {k}
""",
    "size": """
{x} (muat|cukup|masuk) {fits} (ga|gak|kah|) {k}
(muat|cukup|masuk) {fits} (ga|gak|kah|ora) {x} {k}
{x} (bisa|) (muat|masuk) berapa {fits} {k}
(kabel|tali|tinggi|panjang|lebar|layar|diameter|dalam)(nya|) {x} (berapa|brp|piro) (meter|cm|senti|inci|inch) {k}
{x} (berapa|brp) (inci|inch|senti|meter|cm|liter|mm) (layarnya|panjangnya|diameternya|) {k}
{x} (kalo|kalau) (dilipat|dibuka|berdiri|dibentang) (segede|sebesar|seukuran|sepanjang) apa {k}
{x} (segede|sebesar|seukuran) (apa|gimana|hp ga|a4 ga|telapak tangan ga) {k}
(anak|umur|bayi) {age} (thn|th|taun|tahun|bulan) (pake|pakai|cocok|muat) (yg|yang) mana {p}(nya|) {k}
(lingkar|diameter|panjang) (kepala|pergelangan|jari|leher|kaki) {girth} (cm|) (nomor|size|ukuran|pake) (berapa|brp|piro|apa) {p}(nya|) {k}
(sesek|sempit|sereg|longgar|logro) (ga|ora|teu) (nek|kalo|mun) bb {kg} {k}
(tinggi|tingginya|panjang|lebar)(nya|) (bisa|sampe|maksimal) (berapa|brp) {x} {k}
""",
    "colour": """
(kalo|klo|kalau) (yg|yang) {w}, {part}nya {w1} (ya|kah|juga|) {k}
{p}(nya|) (semua|smua) (warna|wrna) {w} (ya|kah|) {k}
(warnane|warnana|warnanya|warna nya) (opo wae|naon wae|apa aja|apa ae) {x} {k}
{p} (warna|warnanya) (apa|opo|naon) (aja|wae|) {k}
{p} apa aja (warnanya|warnane) {k}
(selain|kejaba) {w} {p} (ada|ono) (warna|) (apa|opo) {k}
{w}nya ({w} tulang|tua|muda|soft|bersih) (atau|ato|apa) ({w} bersih|muda|tua|terang|gelap) {k}
{x} (yg|yang) {w} (warnanya|) (cerah|terang|tua|mencolok) (apa|atau) (kalem|gelap|muda|soft) {k}
(warna|yg|yang) {w} (tu|itu|tuh) {w1} (apa|atau) {w} (sih|ya) {k}
""",
    "material": """
{x} (bahannya|dari|terbuat dari|bahan|) {stuff} (apa|atau|ato) {stuff} {k}
{x} (bahannya|) {stuff} (ya|bukan|kah|asli|kan) {k}
(ini|iki|itu) {stuff} (asli|beneran|tenan|apa {stuff}) (ga|ya|) {k}
(bahane|bahanna|bahannya|kainnya|kainne) (apa|opo|naon) {x} {k}
{feel} (ga|gak|ora|teu|ndak) (bahannya|bahane|bahanna|kainnya|) {x} {k}
{x} (bahane|bahannya|kainnya|) {feel} (ga|gak|ora|teu|kah) {k}
{x} (bahannya|kainnya|) {feel} (apa|atau|ato) {feel} {k}
{feel} (apa|atau|ato) {feel} (bahannya|kain nya|kainnya|) {x} {k}
{x} bahannya (apa|gimana) {k}, (anti air|{feel}|tahan lama|aman dicuci) (ga|gak)
{stuff}nya (premium|asli|tebel|biasa|{feel}) (atau|apa|ga) (biasa|kw|{feel}|) {x} {k}
(tenunan|bordir|ukiran|lukisan|motif) (asli|tangan|manual) (apa|atau) (print|mesin|cetak|sablon) {x}(nya|) {k}
{x} {feel} (mana|) (sama|dibanding) {c1} {k}
{c} (sama|karo) {c1} {feel} (mana|sing endi|yang mana) {k}
(bedain|bedanya|beda) {stuff} (sama|karo) {stuff} (apa|apa sih|opo|) {k}
{part}nya (bahan|dari|terbuat dari) (apa|{stuff} apa {stuff}) {x} {k}
""",
    "care": """
{x} (gampang|cepet|mudah|bakal) {spoil} (ga|gak|kah) {k}
{spoil} (ga|gak|ora|teu) (kalo|kalau|nek|mun) (dicuci|dikumbah|diseuseuh|kena air|dijemur|kena keringat) {x} {k}
{x} {spoil} (ga|gak|kah) (kalo|klo|kalau) (dicuci|lama|kena air|kena panas|kena parfum) {k}
(cara|carane|gimana cara|piye carane) (nyuci|bersihin|ngerawat|nyimpen|ngelap|ngumbah) {x}(nya|) (gimana|biar awet|biar ga rusak|) {k}
(nyucinya|ngumbahe|nyeuseuhna|bersihinnya) (gimana|piye|kumaha) {x} {k}
{x} (disetrika|dicuci|dibersihin|dirawat) (gampang|susah|ribet|aman) (ga|) {k}
(cuci|dicuci|masuk) (pake|) (mesin|tangan|laundry) (aman|bisa|boleh) (ga|kah) {x} (ini|) {k}
{stuff} (gini|begini|ini) (nyucinya|cucinya|ngerawatnya|nyimpennya) (gimana|gmn) {k}
(nyucinya|cucinya|ngerawatnya) (gimana|gmn) {p} {stuff} (gini|ini|) {k}
""",
    "shipping": """
(sampe|nyampe|tekan|dugi) {city} (brp|berapa|pirang) (hari|dinten|dino) {k}
(dikirim|kirim|dikintun) (ti|seko|dari) (mana|endi) {k}
(ongkire|ongkirna|ongkir) (ke|nang|ka) {city} (piro|sabaraha|brp|pinten) {k}
(pake|nganggo|pakai) {kurir} (apa|atau|ato|opo) {kurir} {k}
(kirim|dikirim) (hr ini|hari ini|sekarang|dino iki) (ga|ora|kah) (klo|kalau|nek) (co|pesan|bayar) (skrg|sekarang|saiki) {k}
(bisa|iso|tiasa) (kirim|ngirim) (ke|nang|ka) {city} (ga|ora|teu|) {k}
""",
    "payment": """
(keep|fix|order|booking|pesan)(nya|) (harus|wajib|mesti) (dp|bayar|transfer|tf) (dulu|) (ga|gak|ya) {k}
(bayarna|bayare|mbayare|bayarnya) (tiasa|iso|bisa) (cod|{bayar}) (teu|ora|ga|) {k}
(bisa|iso|tiasa) (cod|bayar di tempat) (ga|ora|teu|) {k} (daerah|di|ke) {city}
(dibayar|bayar) (pake|nganggo|pakai) {bayar} (bisa|iso|tiasa) (ga|) {k}
(dp|bayar setengah|bayar separo) dulu (boleh|bisa) (ga|) {k} (buat|untuk) ({use}|seragam)
(transfer|tf) (ke|) (rek|rekening|bank) (mana|apa) {k}
""",
    "how_to_order": """
(co|order|beli)(ne|nya|na) (piye|kumaha|gimana|lewat mana|nang endi) {k}
(carane|carana|gimana cara) (tuku|meser|beli|belinya) (piye|kumaha|) {k} (saya|aku|sy|) (gaptek|baru|ga ngerti|)
(pesennya|pesene|ordernya) (ketik|nulis|komen) (apa|opo|naon) {k}
(cara|carane) (ordernya|pesene|co) (gmana|piye|gimana) {k} (baru pertama|pertama kali|baru) (nonton|ikut|belanja)
""",
    "show_item": """
(belakangnya|depannya|dalemnya|sampingnya|bawahnya|motifnya|aslinya) (gimana|kayak apa|kek mana|piye|kumaha) {k}
(spill|liat|coba) {p} (yg|yang) (bahan|model) {feel} (dong|) {k}
(yg|yang) (bahan|model) {stuff} (dong|spill|coba|mana) {k}
(yg|yang) {p} {s} (yg masih ready|yg ada|yg ready|) (eta|etalase|nomor|kode) (brp|berapa|mana) {k}
{p} {w} (eta|etalase|kode|nomor) (brp|berapa) {k}
(yg|yang) {stuff} (eta|etalase|kode|nomor) (brp|berapa|mana) {k}, (mau|nyari) (yg|yang) {feel}
{k} {p} {stuff} {w}
(unboxing|bukain|buka|bukakan) (dong|donk|) {k} (penasaran|isinya|dusnya|) {x}
(coba|cobi|cubo) (nyalain|hidupin|pasang|pasangin|bunyiin|buka|dibuka|jalanin|goyangin|tuang) {x}(nya|) (dong|) {k}
(liat|spill|spil|coba|lihatin) {part}nya (dong|) {x} {k}
{x} {part}nya (liat|spill|lihatin|deketin|kayak apa) (dong|) {k}
(delok|deleng|tingali|ningali) {x} (dong|po o|atuh|to) {k}
(tolong|punten) (dibuka|dilihatin|diputer|dipasang|ditunjukno|dideketin) {x} (yg {w}|) {k}
(spil|spill|liat) {x} (dipasang|dipake|ditaruh) (di|) (mobil|meja|kepala|tangan|dinding|model) {k}
""",
    "location": """
(toko|omah|gudang|warung)(e|nya|na) (nang endi|ngendi|dimana|palih mana|di mana) {k}
(tokonya|kiosnya|lapaknya) di (itc|mall|pasar|ruko|tanah abang|pgs|thamrin city) (mana|lantai berapa|blok apa) (ya|) {k}
""",
    "schedule": """
(live|livenya)(ne|na|) (tiap|saben|unggal) (hari|dino|dinten|malam) (ga|ora|teu|) {k}
(besok|sesuk|isukan|enjing) (live|jualan) (jam|pukul) (brp|piro|sabaraha) (lg|maneh|deui|) {k}
""",
    "other": """
(ini|itu|{x}) (ori|original|asli|kw|resmi) (ga|kah|kan|ya|bukan|) {k}
{x} {part}nya (ada|berapa|brp|piro|bisa dilepas|bisa dicopot|bisa diganti|kuat|awet|hidup|di mana|panjang ga|nyala ga|depan apa belakang) (ga|gak|) {k}
{x} (ada|ono|aya|pake|dapet|plus|include) {part}(nya|) (ga|gak|ora|teu|kah|berapa|brp) {k}
(ada|ono|aya|pake) {part}(nya|) (ga|gak|ora|teu|ngga|kah) {x} {k}
(dalemnya|dalamnya|belakangnya|depannya|sampingnya|bawahnya) (ada|pake) {part} (ga|gak|ngga|kah|berapa|) {k}
{part}nya (berapa|brp|ada berapa|bisa dilepas|bisa diatur|kuat|hidup|kanan kiri) (ga|gak|) {x} {k}
{part}nya {part} (apa|atau|ato) {part} {x} {k}
(depannya|belakangnya|atasnya) (pake|pakai|) {part} (apa|atau|ato) {part} {x} {k}
{x} (ada|pake|dapet) {odd}(nya|) (ga|gak|kah|berapa) {k}
(ada|pake) {odd}(nya|) (ga|gak|kah|ngga) {x} {k}
{odd}nya (berapa|bisa dilepas|bisa dicopot|kuat|ada|di mana|model apa) (ga|gak|) {x} {k}
{x} (ada|) {odd} apa {odd} {k}
{x} (ada|) berapa {unit} {k}
{x} (berapa|brp) {unit} {k}
(berapa|brp) {unit} (ini|itu|nya|) {x} {k}
{x} (support|bisa buat|kompatibel|bisa dipake di|cocok buat|jalan di|konek ke|nyambung ke) {gear} (ga|gak|kah) {k}
(support|bisa buat|bisa di|cocok buat) {gear} (ga|gak|kah) {x} {k}
{x} (bisa|iso|tiasa|boleh) {skill} (ga|gak|ora|teu|kah) {k}
(bisa|iso) {skill} (ga|gak|kah) {x}(nya|) {k}
{x} (bisa|cocok|enak|aman|pantes) (buat|untuk|dipake|kangge) {use} (ga|gak|ora|teu|kah|) {k}
{x} (cocok|aman|bisa|boleh) (buat|untuk|dipake|kangge) {who} (ga|gak|ora|teu|kah|) {k}
(bagusan|mending|bagus|cocokan|apikan) {c} (apa|atau|ato|opo) {c1} (buat|untuk) ({use}|{who}) {k}
(bedane|bedana|bentenna|bedanya|apa bedanya) {c} (karo|ambek|sareng|jeung|sama) {c1} (opo|naon|apa) {k}
(bedanya|bedane) {c} (sama|karo) {p} (biasa|lain|yg kemarin) (apa|opo) {k}
(ori|asli|original) (apa|atau|ato|opo) (kw|palsu|tiruan|bukan) (nih|ini|ya|) {x} {k}
(garansi|garansinya) (berapa|ada|gimana|toko|resmi) (bulan|ga|klaimnya|apa|) (kah|) {k}
(cara|gimana) (klaim|claim) garansi(nya|) (gimana|) {k}
(isi|isine|isinya) (dusnya|box nya|paketnya|kotaknya|) (apa aja|opo wae|naon wae) {k}
{x} (tahan|nyala|kuat|hidup|awet) (berapa|brp|pirang) (lama|jam|hari|tahun) (dipake|kalo dipake|sekali cas|) {k}
{x} (cepet|gampang|cpt|gampang2) (panas|mati|rusak|patah|pecah|lemot|habis|bocor|copot|jebol) (ga|gak|kah) (pas|kalo|) (dipake|dicas|jatuh|hujan|) {k}
{x} (aman|kuat|bisa|tahan) (kena|buat|di) (air|hujan|panas|microwave|renang|laut) (ga|gak|kah) (dipake|) {k}
(bisa|boleh|tiasa) (bordir|sablon|ukir|tulis|cetak|grafir) (nama|logo|inisial|foto) (ga|gak|teu|ora) {x}(nya|) {k}
{x} {taste} (ga|gak|banget ga|bgt ga|apa engga|pisan teu) {k}
{taste} (banget|) (ga|gak|kah) {x}(nya|) {k}
(ini|itu|{x}) {goods} (atau|apa|ato) {goods} (doang|aja|ya|) {k}
{x} (wangi|wanginya|rasanya|rasane|baunya) (gimana|kayak apa|piye|nyengat ga|manis ga|pedes ga) {k}
{x} (baterainya|batrenya|mesinnya|layarnya|suaranya) (awet|kenceng|jernih|tahan berapa lama|bagus|berisik) (ga|) {k}
{x} (per|) (kata|ayat|baris|halaman|lembar) (atau|ato|apa) (per|) (ayat|halaman|kata) {k}
{x} (ada|udah) (anti|) (slip|maling|gores|pecah|bocor|nyamuk|jamur) (nya|) (ga|kah) {k}
""",
}
