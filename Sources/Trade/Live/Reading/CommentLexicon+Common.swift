extension CommentLexicon {
  /// Common words that mean nothing to rules, and that no misspelt word of the lexicon is guessed behind: "orang" is
  /// no orange, "langsung" no body.
  static let common = """
     absurd acara account adekku adjustable adminnya adzan affiliate agak agama agus agustus ajukan akan akhir\
     akhirnya akrilik aktif akun alami alasnya alay alergi alhamdulillah allah alot alumunium amanah ambilnya\
     amis ampe ampuh ampun anakku anaknya andai andi android anget angin angkat angsa anjay anjing anjir antara\
     antri april arisan aroma aromanya artinya asalnya asam asem ashar asik aslinya astaga asyik atap atas awal\
     awas away awetan ayah ayam azan babi baca back background badan badanku bade bagi bagian bagusnya bahannya\
     bahas bahasa bahkan baik bajet bakal bakalan bakso bakunya bangga bangun banjir bank bansos bantu banyak\
     bapak baper barcode barengin basi batas baterai batu batuk baunya bawa bawah bawahnya bayi bayiku bebek\
     beberapa becanda belajar belanja belanjaanku beliau benar benci bener beneran bengkak bengkok bentar bentuk\
     berakhir berangkat berarti berbuka bercanda berhenti beri berikutnya berisik berjerawat berjualan\
     berkualitas berlaku berminyak bersama bersih berubah besarnya besi betis betul biasa biasanya biaya bibir\
     bibirku bicara bikin bilang bingung birthday bisik bismillah blokir blur bodoh bohong bolak bolehin bopeng\
     bordirnya borongan boros bosen botolnya bruntusan buatan buatku bucin budget budi buffering bukaan buku bulu\
     bumi buncit bunga bungkusnya burem buru burung buset butiknya butuh cabe cakey calm campur cancelin cari\
     catatan catnya cepat cepet cepetan cerita cetak checkoutnya cingkrang cintaku clean clearance cocokan coin\
     cool coraknya coret crack creamy cuaca cucu cuek cutingannya daftarin dagangan daging dakron dalam\
     dalemannya dapetnya dapur dapurnya darimana datengnya daun deadline debat debet decal dedi delay dengan\
     dengar dengerin denier depannya desa desain desainnya desember design deskripsi detailnya dewi diajak diam\
     diamankan diameter diameternya diatur dibaca dibantu dibawa dibawah dibeli diberi dibikin dibilang\
     dibohongin dibolehin diborong dibuat dibuka dibungkus dicabut dicari dicopot dideketin didengar didengerin\
     dieman diet digabung digantung digoyang digunakan dihitung diinjak dijadiin dijahit dijawab dijelasin dijual\
     dikasih dikeepin dikeringkan dikirimi dikit dilanjut dilap dilem diliatin dilihatin dilipat dimakan\
     dimarahin diminum dina dinda dinding dinyalain diomelin dipacking dipajang dipanjangin dipasang dipegang\
     diperlihatkan dipesan dipickup dipotong dipupuk diputar diputer disemir disetel dishwasher disikat disini\
     disiram diskonin distel disuruh diswatch ditagih ditahan ditangan ditanggung ditarik ditaruh ditekuk\
     ditempat diterima dites dituang ditunggu ditunjuk ditunjukin ditutup dokter doorprize drop duduk duluan\
     dzuhur earth edar efektif ekonomi ekspor elegan email emang enakan enaknya endorse eneg enek enteng envy\
     eror fast favoritku februari film fisik flat flek flowy foam folback follower fotonya freezer friendly full\
     gabung gabungin gabut gagal gagang galak galon gambarnya game gampang gantian gantungan gapapa gaptek gara\
     garam garansinya garpu gawe gebetan gedenya gerak gercep gereja gigi gila gils gitu give giveaway glasir\
     gofood going gokil gombal gompal gorengan gores greasy grosirnya gudangnya gula gunung guru hadap haji\
     haknya halu halusan hampir handmade hangat hangus hape happy hargana harus harusnya hasilnya hati haus hayuk\
     hebat heran hewan hidrokuinon hidung hidup hidupkan hijaban hikmahnya hiks hilangin hold honey hubungi hutan\
     ibuku ibunya icip idih ikan ikhlas ikhlasin ikut ikutan ilang imitasi inch include indent indo indonesia\
     induksi info infonya informatif ingat inget ingredientsnya insolenya internet intinya invoice iphone iritasi\
     isinya islam istiqomah istirahat isya izin jadiin jadikan jadinya jaga jago jagoan jahat jahit jahitannya\
     jalan jaman jaminan jamuran janji januari jarak jarang jari jasa jastip jatahku jati jatuhnya jauh jawab\
     jawaban jelas jelasin jelasinnya jemput jemurnya jendela jengkel jenis jerawatku jika jodoh jodohin joget\
     join joko jomblo jualan jualannya juara judes jujur juli juni justru jutek kabarin kaca kacang kadang kaget\
     kainnya kakek kalah kalap kali kalian kamar kambing kameranya kami kampung kampus kanan kandungannya kangen\
     kaosnya kapasitas kapasitasnya kapok karat kargo kartu kartun kasian kasihan kasihin kasur kata katanya kaya\
     kayak kayaknya kayanya kebaca kebayang kebeli kebuka keburu kecatat kecatet kecium kedelai kedengeran kedua\
     keepan keepanku keepku keju kekencengan kelanjutan kelapa kelar kelas keliatan kelinci keliru keluar\
     keluaran keluarga keluarin keluarkan kemahalan kemana kemasan kemasannya kembar kembaran kenal kenalan\
     kenalin kenyang kepala kepedasan kepencet keperluan kepikiran kepo kepotong keracunan keramik keranjangku\
     kerasa kering keringetan kertas kerutan kesal kesana kesehatan kesel ketawa ketebalan ketebalannya ketemu\
     ketemuan ketergantungan ketersediaan ketiga ketik ketinggalan ketipu ketombe khusus kiosnya kipas kiri\
     kirimannya kita klaim kocak koin kokoh koleksi koleksinya komedo komen komentar kompatibel komplit kompor\
     komposisinya konten kristen kualitas kuat kubayar kucari kucing kukeep kukira kuliah kulitku kunci kuningan\
     kuota kurirnya kursi kusam kutransfer kwitansi label laci lagunya lahir lahiran lalu lambung lampu lampunya\
     langganan langka langsat langsung lanjut lansia lantai lapak lapaknya lapar laper lapis lapisannya laptop\
     lari launching laut layar layarnya layu lazada lebarnya lebay lebih leher lelah lelet lemari lemes lempar\
     lengkap lengkapnya lezat liatnya lihatnya like limited lina list listin listrik lock logo love lubang\
     lukisan lumayan lunak lunas lunasi lupa lusinan lutut macam macet mager maghrib mahar main maju maka makanya\
     makenya makin maklon maksimal malah malas males malu mamaku mampu manekin manisan mantan manual marah maret\
     masalah masha masjid masnya masuk masya masyaallah mata matahari matang materialnya mati mayan meja\
     melainkan melek melempem memang membaik memudarkan menarik mencerahkan mendingan mendung mengandung mengapa\
     mengatasi menghilangkan menghitam mengundang menjerit menunggu menurut menutup menutupi mepet merdu mereka\
     meresap merknya mertua mesti metode micnya microwave milih milikku mimpi minat minim minyak mira mirip misi\
     mitra mobil moral motor muahal much mudah muka mukaku mulai mulu mulus mulut muncul mundhut mungkin mupeng\
     murahan murahin musik musiknya mute mutiara nahan naik naikin naksir nama namaku namanya namun napas nari\
     nasi nasib natal negara nenek nerima netral nett neutral next ngadat ngadep ngajuin ngaku ngambek nganter\
     ngapain ngatasi ngatung ngayal ngebersihin ngecas ngegas ngelap ngeluntur ngembang ngerawat ngilangin ngiler\
     ngirit ngobrol ngomel ngomong ngomongnya niat niatnya nikah nina nontonnya norak normalnya nota noted\
     november numpang numpuk nungguin nunggunya nutup nutupin nyala nyalain nyengat nyetir nyicip nyimpen\
     nyimpennya nyusul obat okee oksidasi oktober olahraga open oper orang orangnya orderanku orderku orders\
     outdoor oven overpriced pabrik pabriknya pacar pacaran packaging packingin padahal paham pahit pait pakainya\
     pakein paketnya paling pangaosna panggil pantai pantat pantes pantun paperbag parsel pasangin pasti patung\
     payday pecinta pedasnya pegangan pelanggan pelunasan pemakaian pembayarannya pembeli pembelian pemula\
     penanganan penasaran pencet penerima pengering pengirimannya penjual pensil penuh penyiraman penyuka perbiji\
     percaya pergi perih perlembar perlu pernah perpcs persen pertama pesananku pesenanku pesennya peserkeun\
     pesta pewarna pictnya pijat pilih pinjol pintar pinten pintu piring pirt pisau pita plastik pohon pojok\
     pokoknya ponakan pori positifnya posting postingan potongannya potongin pricelist pricenya pricey printnya\
     produk produksi profil puasa pulau pulpen pundhut punggung punya purun putri racun ragu rahasia rajin rakit\
     ramadan ramadhan ramah rambut rania rapi raya real realnya rebahan rebutan receh refundnya regine rejeki\
     rejekinya rekber rekeningnya rela relain remaja renang rendah repeat reserve resmi retinol returnya rewel\
     rezeki rika rina rindu ringan rini riska rizki roda rotan roti ruang rugi rumahnya rupa rusuh saat sabar\
     sablonnya sadis sahur sajadah sakit salamin saldo sales samain sambil same sampainya sampel sampingnya\
     sample sana sanggup santai santan santuy sapi sarah sate satuannya satuin saudara sawah sawo sayangku\
     sayangnya sayur scam sebab sebel sebelah sebelum sebenarnya sebenernya seberapa sebesar sebijinya sebutin\
     sebutkan second sedang sedetik sedikit seduh segede segelnya seger segimana sehari seharian sejak sekali\
     sekalian sekat sekilo sekilonya selain selalu selanjutnya selesai semalam semalem semat sembuh semestinya\
     semprot senang sendiri sendirian sendok sensitif sepakat sepasangnya seperempat seperti sepertinya september\
     serak seri sering seringnya serius serta sertifikat serut seserahan sesuai setelah setia setiap setuju\
     sholat shopee siap siapin siapkan siaran sido siku silikon simpannya singkong sini sintetis sisi sistem siti\
     smile soal solusi sombong sopan soto souvenir spirit spons stasiun status step stiker storenya strong\
     suamiku subhanallah subuh suede suhu sultan sungai support susah susu syaratnya tagihan take takut talinya\
     tambahan tanah tanpa tarik taruh tatakan tautan team tebalnya tebelan tega tegak teksturnya telepon telur\
     tembok temenku tempat tempatnya temu tenang tengah tentang tepung terakhir terbaru terbatas terhadap teriak\
     terlalu terlaris termasuk ternyata terpencil terpercaya terpisah terpotong tertipu tertukar testi testimoni\
     tetangga tetap tetep tiap tiba tiktok tina tingkat tipe tisu titanium tkut tokopedia tokped tone toped\
     toplesnya toxic transferan transfernya transferproof tubuh tulisan turun turunin type uangnya ucapan ujung\
     ukir ukurannya undian unisex update upload upper urungkan urutan urutannya usah usaha valid variannya\
     videonya virtual waduh wajah wajahku wajib waktu waktunya wangian wanginya want warm wati whitecast will\
     workshop wudhu yaaa yaaah yahhh yakin yanti yauda yaudah yeay yowis yuni
    """
}
