/// What goods have, what they are for, what they can do and what shows that they are sound.
extension CommentLexicon {
  /// Parts of goods and what comes with them: for weights all of them are one word.
  static let parts = Group(
    kind: .part,
    lines: """
      kancing resleting sleting ritsleting zipper restleting kantong saku kantongnya kancingnya resletingnya seleting risleting benik
      tali talinya strap strep
      sekat kompartemen sekatan
      roda rodanya
      gagang pegangan handle cantolan
      tombol knob saklar
      layar lcd display
      mikrofon mic mik microphone
      speaker spiker
      lampu led senter
      baterai batre batrai battery baterei batere
      colokan soket jack
      lubang lobang
      remot remote
      renda rempel rample ruffle
      kupluk tudung
      penutup tutupan
      filter saringan
      pompa pump semprotan
      spons puff
      kuas brush
      halaman lembaran
      terjemah terjemahan latin tafsir
      liontin bandul
      pengait kait peniti
      tulisan logo label
      nota kwitansi struk
      kerut kerutan serut
      belahan slit bukaan
      jahitan jahitannya obras
      *port usb kabel adaptor pita laci pintu engsel cover sendok garpu sumpit tatakan pipet aplikator cermin ilustrasi sampul tajwid harakat\
       magnet velcro perekat jepit klip surat dustbag paperbag rantai gantungan sensor kemasan
      """)

  /// Where and by whom goods are used: one word for weights too.
  static let uses = Group(
    kind: .use,
    lines: """
      kondangan lebaran kerja kantor sekolah wisuda nikahan resepsi
      olahraga jogging joging gym senam
      renang berenang
      sholat salat solat shalat
      umroh umrah
      traveling travelling
      suvenir souvenir
      *akad lamaran tunangan pengajian pesta hajatan lari hiking camping kemah futsal badminton sepedaan haji ibadah mudik liburan piknik\
       bepergian pemula remaja kuliah mahasiswa lansia balita bayi seserahan mahar hantaran
      """)

  /// What things can do.
  static let skills = Group(
    kind: .plain,
    lines: """
      support kompatibel compatible suport mendukung
      konek connect nyambung tersambung koneksi pairing
      bluetooth blutut bluetoothnya
      wifi wireless nirkabel
      watt wat
      volt daya
      ngecas cas casan ngecharge dicas dicharge
      otomatis automatic manual digital
      lipat dilipat ngelipat
      dipasang pasangnya masangnya pasangin rakit dirakit ngerakit
      diatur atur adjustable distel disetel
      dicopot dilepasin bongkar dibongkar
      fungsi fungsinya kegunaan manfaat khasiat gunanya
      iphone android samsung oppo vivo xiaomi realme infinix redmi
      """)

  /// What shows that goods are sound.
  static let proofs = Group(
    kind: .plain,
    lines: """
      ori original asli asline orisinil authentic otentik
      kw palsu tiruan replika
      garansi
      bpom halal
      *sni pirt sertifikat resmi
      """)
}
