extension CommentLexicon {
  /// What words talk about, whatever is said of it. A line is a topic and its words, by the first of their meaning.
  ///
  /// Weights learn what a topic speaks for; a word that no labelled comment has still brings its topic along.
  static let topics = """
    price harga total totalan totalnya mahal murah tarif nominal rego kena hargae budget bajet sepasangnya satuannya
    discount diskon promo voucher nego bonus grosir kupon cashback flashsale gratisan sale obral cuci_gudang promosi reseller gift\
     spesial member loyalty bundling hemat tawar
    stock stok ready restock kosong habis sisa po tinggal kebagian inden tersisa nyisa sold
    size muat cukup kekecilan kebesaran oversize lingkar longgar ketat umur gemuk kurus gendut langsing big chart lebar netto\
     gram gr ml liter volume dimensi inch inci inchi senti diameter kapasitas ukur seukuran segede sebesar fit fitting perut pinggang dada bahu paha pinggul insole gramasi hak insole telapak kaki berdiri tinggi bigsize\
     slimfit regular longgaran sempit pas panjang pendek kegedean normal standar ngatung cingkrang segimana seberapa kekurusan
    colour warna motif rasa varian shade gelap terang cerah pucat pekat mencolok gelapan terangan kalem
    material bahan tebal tipis nerawang adem panas melar gatal lembut halus kasar kaku licin furing komposisi kandungan sol solnya\
     alas keringat empuk renyah stainless busa karet kayu logam serat tekstur berbulu sablon jatuh nyerap menyerap resap tulis\
     printing lentur keras kasap lemes serat menggumpal isian campuran murni kadar sepuhan sepuh karat sintetis imitasi pengawet msg merkuri alkohol paraben ingredients lengket kental bordir terbuat katun
    care luntur cuci setrika kusut susut awet pudar jemur mesin deterjen sabun pemutih ngelupas mengelupas waterproof expired\
     karatan berkarat bulukan apek rontok disimpan penyimpanan kulkas rendam direndam perawatan rawat merawat lerak digosok air bersihin dibersihin membersihkan noda hujan anti\
     basah\
     berjamur kisut jamuran gores tergores menghitam mengkilap dilap dikeringkan dijemurnya
    shipping ongkir kirim ekspedisi estimasi sameday packing kardus bubble wrap packingnya jne jnt pengemasan dikemas asuransi\
     nyampe sampai instan
    payment bayar transfer rekening cicil hutang utang tunai talangan norek angsur pelunasan lunas tempo termin barcode
    order cara format link wa aturan daftar keranjang kuning aplikasi minimal ordernya syarat klik diklik pesannya belinya keepnya
    show lihat spil coba contoh tunjuk dekat puter belakang depan detail foto video zoom dalamnya samping kamera
    location lokasi toko alamat cabang offline daerah kota mampir gudang maps kecamatan kabupaten provinsi posisi asal pasar mall\
     datang
    schedule jadwal live buka tutup besok lusa libur online operasional senin selasa rabu kamis jumat sabtu minggu
    kind tester hampers beda rekomendasi dropship seragam custom request merk merek\
     brand cocok preloved import lokal best seller laris laku branded sepasang sepaket agen bagusan mending model tipe versi edisi seri
    proof ori kw garansi bpom sni pirt resmi segel bekas second bergaransi kadaluarsa reject sertifikasi
    part kancing tali sekat roda gagang tombol layar mikrofon speaker lampu baterai colokan kabel remot pita renda kupluk laci kunci\
     cover filter sendok garpu pompa kuas spons cermin halaman ilustrasi tajwid terjemah liontin pengait magnet tulisan nota dustbag rantai payung jahitan kerut belahan penutup gantungan laci sampul velcro\
     sensor kemasan ruang slot tutup butir lapis lubang pegas hak bros ciput
    use kondangan olahraga renang sholat umroh haji traveling pesta lamaran hiking camping pengajian kuliah pemula remaja bayi balita lansia seserahan mahar suvenir busui bumil kado hujan harian outdoor indoor motor mobil tidur rumah
    skill support konek bluetooth wifi volt diatur watt ngecas otomatis lipat dipasang setel dicopot fungsi iphone nyala hidup ampuh efektif bunyi fitur\
     mode tahan kuat kokoh awet
    taste level pedas manis asin gurih asam pahit amis kenyal eneg alot jerawat glowing gosong pedesnya
    parcel paket pesanan resi barang kiriman kurir orderan order datang ordernya packingan gudang
    damage hancur remuk meleleh penyok ngelupas breakout rusak cacat robek bolong pecah noda salah retur refund komplain kecewa nyasar telat penyok copot putus patah bocor\
     lepas brodol kurang ketuker basah hilang jebol retak kotor nyangkut mencong jelek sobek baret luka lecet kempes
    waiting belum proses dibalas cek bukti konfirmasi kabar pending lama seminggu dana uang balik cair respon cs
    greeting halo assalamualaikum semangat hadir semoga aamiin terima_kasih malam pagi siang sore selamat sehat laris pamit dadah bye
    praise enak gurih wangi nagih mantul bagus suka recommended puas rekomended nyaman keren mewah favorit fav terbaik best adem gemas mantap cantik ganteng manis\
     worth
    regret yah yahh telat kehabisan keduluan sayang sold nyesel kebagian lewat skip nangis sedih huhu
    later nanti gajian mikir rencana belum tunggu nunggu bokek nabung tanggal
    chat nonton makan minum kerja laper lapar haus ngiler perut tidur suami mama follow share tap suara sinyal lagu wkwk capek hujan host mandi goyang nyanyi lucu\
     senyum artis rumah pulang masak teman temen sinyalnya suaranya rame sepi ngantuk
    spam hub pulsa pinjaman followers slot gacor maxwin jual judi bio http https www com klik dana
    """

  /// Topics by the place of their line.
  static let topicNames: [String] = topics.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
}
