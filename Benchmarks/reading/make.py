#!/usr/bin/env python3
"""Invents labelled comments of shops that do not exist, from templates.py: made.jsonl and made-lineups.json.

    make.py FOLDER [--count 12000] [--seed 5]
"""
import argparse
import json
import random
import re
from pathlib import Path

import templates
import templates_trades
import templates_words

COLOURS = {
    "hitam": ["hitam", "item", "itm", "htm", "black"], "putih": ["putih", "pth", "white"], "merah": ["merah", "mrh", "red"],
    "biru": ["biru", "blue", "bru"], "hijau": ["hijau", "ijo", "hijo"], "kuning": ["kuning", "kuning"], "coklat": ["coklat", "cklt", "cokelat", "brown"],
    "abu": ["abu", "abu2", "abu abu", "grey"], "ungu": ["ungu"], "pink": ["pink", "pinky"], "orange": ["orange", "oren"],
    "navy": ["navy", "dongker", "nevi"], "maroon": ["maroon", "marun", "maron"], "cream": ["cream", "krem"],
    "broken white": ["bw", "broken white", "brokenwhite"], "dusty pink": ["dusty pink", "dusty"], "mustard": ["mustard", "mustrd"],
    "tosca": ["tosca", "toska"], "gold": ["gold", "emas"], "silver": ["silver"], "army": ["army"], "olive": ["olive"],
    "sage green": ["sage green", "sage"], "lilac": ["lilac", "lilak"], "mocca": ["mocca", "moka"], "khaki": ["khaki"],
    "beige": ["beige"], "terracotta": ["terracotta", "terakota"], "baby blue": ["baby blue", "babyblue"], "biru muda": ["biru muda"],
    "hijau tua": ["hijau tua", "ijo tua"], "milo": ["milo"], "burgundy": ["burgundy"], "salem": ["salem"], "peach": ["peach"], "nude": ["nude"],
}
SIZE_FORMS = {
    "S": ["S", "s"], "M": ["M", "m", "medium"], "L": ["L", "l", "large"], "XL": ["XL", "xl"], "XXL": ["XXL", "2XL", "xxl", "dobel xl"],
    "XXXL": ["XXXL", "3XL", "xxxl"], "ALLSIZE": ["all size", "allsize"],
}
SHOPS = [
    # name, code style, kinds with names, sizes, colours to choose from
    ("kaos", "T{:02d}", [("kaos", ["Kaos Distro Naruto", "Kaos Polos Combed", "Kaos Raglan Retro", "Kaos Oversize Tokyo", "Kaos Kerah Polo"]),
                         ("hoodie", ["Hoodie Zipper Fleece", "Hoodie Jumper Vintage"]), ("kemeja", ["Kemeja Flanel Kotak", "Kemeja Pendek Hawaii"])],
     [["S", "M", "L", "XL"], ["M", "L", "XL", "XXL"], ["L", "XL"]]),
    ("sandal", "K{}", [("sandal", ["Sandal Jepit Karet", "Sandal Gunung Outdoor", "Sandal Slop Teplek", "Sandal Wedges Pita"]),
                       ("sepatu", ["Sepatu Sneakers Casual", "Sepatu Flat Balet", "Sepatu Pantofel Kerja"])],
     [["36", "37", "38", "39", "40"], ["39", "40", "41", "42", "43"], ["37", "38", "39"]]),
    ("hijab", "{}", [("pashmina", ["Pashmina Ceruti Babydoll", "Pashmina Silk Glossy"]), ("bergo", ["Bergo Maryam Diamond", "Bergo Sport Jersey"]),
                     ("hijab", ["Hijab Segiempat Voal", "Hijab Instan Syari"]), ("mukena", ["Mukena Traveling Parasut"])], [["ALLSIZE"]]),
    ("snack", "S-{:02d}", [("keripik", ["Keripik Singkong Pedas", "Keripik Pisang Lumer"]), ("basreng", ["Basreng Daun Jeruk"]),
                           ("makaroni", ["Makaroni Bantet"]), ("kue", ["Kue Nastar Keju", "Kue Kastengel Premium"])],
     [["250gr", "500gr"], ["100gr", "250gr", "1kg"], ["ALLSIZE"]]),
    ("skincare", "SK{}", [("serum", ["Serum Niacinamide Glow", "Serum Retinol Night"]), ("toner", ["Toner Exfoliating AHA"]), ("sunscreen", ["Sunscreen Gel SPF50"]),
                          ("lipcream", ["Lipcream Matte Velvet", "Liptint Jelly"])], [["ALLSIZE"], ["20ml", "50ml"]]),
    ("gamis", "G-{}", [("gamis", ["Gamis Ceruti Layer", "Gamis Toyobo Aisyah", "Gamis Crinkle Airflow"]), ("tunik", ["Tunik Linen Rumi", "Tunik Katun Mikro"]),
                       ("dress", ["Dress Korea Floral", "Dress Knit Bodycon"]), ("setelan", ["Setelan Rayon Kulot"])],
     [["S", "M", "L", "XL"], ["M", "L", "XL"], ["ALLSIZE"], ["L", "XL", "XXL"]]),
    ("anak", "no {}", [("piyama", ["Piyama Anak Dino", "Piyama Anak Unicorn"]), ("jaket", ["Jaket Anak Bomber"]), ("celana", ["Celana Anak Jogger", "Celana Anak Jeans"])],
     [["S", "M", "L", "XL"], ["2", "4", "6", "8", "10"], ["M", "L"]]),
    ("celana", "C{}", [("celana", ["Celana Cargo Loose", "Celana Chino Slim", "Celana Jeans Highwaist", "Celana Kulot Linen", "Celana Pendek Boxer"]), ("rok", ["Rok Plisket Mayung", "Rok Span Denim"])],
     [["27", "28", "29", "30", "31", "32"], ["S", "M", "L", "XL"], ["ALLSIZE"]]),
    ("tas", "TS{:02d}", [("tas", ["Tas Selempang Mini", "Tas Ransel Laptop", "Tas Tote Kanvas"]), ("dompet", ["Dompet Panjang Kulit", "Dompet Lipat Pria"])], [["ALLSIZE"]]),
    ("thrift", "{:d}", [("kemeja", ["Kemeja Vintage Uniqlo", "Kemeja Denim Levis"]), ("jaket", ["Jaket Varsity Import", "Jaket Parka Korea"]), ("sweater", ["Sweater Rajut Zara"])],
     [["M"], ["L"], ["XL"], ["L", "XL"]]),
    ("rumah", "R {}", [("sprei", ["Sprei Katun Jepang", "Sprei Microtex Motif"]), ("selimut", ["Selimut Bulu Halus"]), ("bantal", ["Bantal Silikon Hotel"]), ("gorden", ["Gorden Blackout Polos"])],
     [["120x200", "160x200", "180x200"], ["ALLSIZE"]]),
    ("kebaya", "E{:02d}", [("kebaya", ["Kebaya Janggan Modern", "Kebaya Kartini Brukat", "Kebaya Bali Bordir"]), ("kain", ["Kain Jarik Wiru", "Kain Tenun Troso"]), ("kemben", ["Kemben Tali Satin"])],
     [["S", "M", "L", "XL"], ["ALLSIZE"], ["M", "L", "XL", "XXL"]]),
]
SHOPS += [
    ("aksesoris", "J{:02d}", [("gelang", ["Gelang Titanium Rantai", "Gelang Mutiara Air Tawar"]), ("cincin", ["Cincin Perak Ukir", "Cincin Couple Polos"]), ("kalung", ["Kalung Inisial Nama"]), ("jam", ["Jam Tangan Digital Sport"])],
     [["ALLSIZE"], ["6", "7", "8", "9"]]),
    ("dapur", "P{}", [("panci", ["Panci Susu Marble", "Panci Presto Mini"]), ("wajan", ["Wajan Anti Lengket Granit"]), ("piring", ["Piring Melamin Bunga"]), ("gelas", ["Gelas Kaca Tebal Set"]), ("rantang", ["Rantang Stainless Susun"])],
     [["16", "20", "24", "28"], ["KECIL", "BESAR"], ["ALLSIZE"]]),
    ("mainan", "no {}", [("boneka", ["Boneka Beruang Jumbo", "Boneka Kelinci Rajut"]), ("mobil", ["Mobil Remote Offroad"]), ("puzzle", ["Puzzle Kayu Hijaiyah"]), ("buku", ["Buku Cerita Islami", "Buku Mewarnai Hewan"])], [["ALLSIZE"], ["KECIL", "SEDANG", "BESAR"]]),
    ("tanaman", "{}", [("aglonema", ["Aglonema Red Sumatra"]), ("monstera", ["Monstera Adansonii"]), ("kaktus", ["Kaktus Mini Sukulen"]), ("pot", ["Pot Gerabah Motif", "Pot Plastik Gantung"]), ("pupuk", ["Pupuk Organik Cair"])], [["ALLSIZE"], ["S", "M", "L"]]),
    ("gadget", "H-{:02d}", [("casing", ["Casing Silikon Lucu", "Casing Bening Magnet"]), ("headset", ["Headset Bluetooth Bass"]), ("charger", ["Charger Fast Charging"]), ("tripod", ["Tripod Lipat Mini"])], [["ALLSIZE"]]),
    ("frozen", "F{}", [("dimsum", ["Dimsum Ayam Udang"]), ("nugget", ["Nugget Ayam Wortel"]), ("sosis", ["Sosis Sapi Bakar"]), ("pempek", ["Pempek Kapal Selam"]), ("risol", ["Risol Mayo Beku"]), ("sambal", ["Sambal Bawang Botol", "Sambal Roa Manado"])], [["ALLSIZE"], ["250GR", "500GR", "1KG"]]),
    ("sepatu", "A{}", [("sneakers", ["Sneakers Running Ringan", "Sneakers Putih Polos"]), ("flatshoes", ["Flatshoes Pita Satin"]), ("heels", ["Heels Block Pesta"]), ("sandal", ["Sandal Kulit Bapak", "Sandal Rumah Bulu"]), ("boots", ["Boots Kerja Safety"])],
     [["36", "37", "38", "39", "40"], ["39", "40", "41", "42", "43", "44"]]),
    ("bayi", "B{:02d}", [("jumper", ["Jumper Bayi Katun", "Jumper Rajut Newborn"]), ("bedong", ["Bedong Instan Muslin"]), ("popok", ["Popok Kain Cuci Ulang"]), ("setelan", ["Setelan Anak Kaos", "Setelan Koko Bayi"]), ("kaos kaki", ["Kaos Kaki Bayi Anti Slip"])],
     [["NB", "S", "M", "L"], ["0-3", "3-6", "6-12"], ["2", "4", "6", "8"]]),
    ("muslim", "D{}", [("khimar", ["Khimar Syari Jetblack", "Khimar Anak Pad"]), ("abaya", ["Abaya Turki Payet"]), ("koko", ["Koko Kurta Lengan Panjang"]), ("sarung", ["Sarung Tenun Wadimor"]), ("mukena", ["Mukena Bali Renda"]), ("peci", ["Peci Rajut Songkok"])],
     [["ALLSIZE"], ["M", "L", "XL"], ["S", "M", "L", "XL", "XXL"]]),
    ("makeup", "{:d}", [("lipstik", ["Lipstik Satin Merona"]), ("bedak", ["Bedak Padat Two Way"]), ("cushion", ["Cushion Dewy Natural"]), ("eyeliner", ["Eyeliner Spidol Tahan Air"]), ("parfum", ["Parfum Bunga Sakura", "Parfum Pria Maskulin"]), ("sabun", ["Sabun Susu Beras"])], [["ALLSIZE"], ["30ML", "50ML"]]),
]
STYLES = ["A{}", "B{:02d}", "{}", "no {}", "K-{:02d}", "X{:03d}", "{:03d}", "C {}", "N{}", "AB{:02d}"]
FLAVOURS = ["original", "balado", "keju", "pedas", "jagung bakar", "coklat", "matcha", "rumput laut"]
SHADES = ["rosy", "nude", "coral", "berry", "01", "02"]
HOSTS = ["kak", "kak", "kak", "kak", "ka", "kk", "kaka", "kakak", "min", "mimin", "bun", "bunda", "sis", "bang", "bg", "mas", "mba", "mbak", "teh", "om", "ummi", "bu", "gan", "say", "beb", "", "", "", "", "", "", "", ""]
CITIES = "jakarta bandung surabaya jogja solo semarang malang bekasi depok bogor tangerang medan palembang lampung padang pekanbaru batam makassar manado papua jayapura bali lombok kupang pontianak banjarmasin samarinda ambon aceh malaysia taiwan hongkong cirebon tegal".split()
COURIERS = ["jnt", "jne", "sicepat", "anteraja", "gosend", "grab", "ninja", "spx", "pos", "tiki", "cargo"]
PAYS = ["qris", "dana", "ovo", "gopay", "shopeepay", "bca", "bri", "mandiri", "transfer", "paylater", "spaylater", "kredit", "alfamart", "kartu kredit"]
FABRICS = ["katun", "rayon", "poliester", "linen", "satin", "denim", "fleece", "jersey", "ceruti", "crinkle", "sifon", "kulit", "kanvas", "spandek", "wolfis", "rajut"]
NAMES = ["rani", "budi", "dewi", "siti", "ayu", "bu tini", "mama rafa", "bunda_lia", "temenku", "ria88", "melati", "mawar", "kenanga"]
NUMBER_WORDS = {1: ["1", "1", "satu", "siji", "1 pcs", "1pcs", "1 biji"], 2: ["2", "2", "dua", "2 pcs", "2pcs", "x2", "2x", "2 biji"], 3: ["3", "tiga", "3 pcs"],
                4: ["4", "empat"], 5: ["5", "lima", "5 pcs"], 6: ["6", "setengah lusin"], 10: ["10", "10 pcs"], 12: ["selusin", "1 lusin", "12 pcs"], 20: ["sekodi", "20 pcs"], 24: ["2 lusin"]}


class Shop:
    def __init__(self, rng, name, style, kinds, sizes):
        self.name = name
        self.items = []
        number = rng.randint(1, 9)
        if rng.random() < 0.5:
            style = rng.choice(STYLES)
        for kind, names in kinds:
            for product in names:
                palette = list(COLOURS)
                colours = rng.sample(palette, rng.choice([1, 2, 2, 3, 4]))
                if name == "snack":
                    colours = rng.sample(FLAVOURS, rng.choice([1, 2, 3]))
                if name == "skincare":
                    colours = [] if kind != "lipcream" else rng.sample(SHADES[:4], 3)
                if name == "thrift":
                    colours = colours[:1]
                self.items.append({"code": style.format(number), "name": product, "kind": kind, "sizes": list(rng.choice(sizes)), "colours": colours})
                number += rng.randint(1, 4)


def code_form(rng, code):
    letters, digits = re.match(r"([^\d]*)(\d+)", code).groups()
    base = letters.strip(" -")
    if base == "no":
        return rng.choice(["no {}", "no{}", "nomor {}", "nmr {}", "no.{}"]).format(digits)
    if not base:
        return rng.choice(["{}", "{}", "{}", "no {}", "nomor {}", "kode {}"]).format(digits)
    plain = str(int(digits))
    return rng.choice([base + digits, base.lower() + digits, base.lower() + plain, base + " " + digits, base.lower() + " " + plain, base + "-" + digits, code, base.lower() + digits, "kode " + base + digits])


def size_form(rng, size):
    form = rng.choice(SIZE_FORMS.get(size, [size]))
    if rng.random() < 0.25:
        form = rng.choice(["size ", "ukuran ", "uk ", "sz ", "uk. "]) + form
    return form


def colour_form(rng, colour):
    form = rng.choice(COLOURS.get(colour, [colour]))
    if rng.random() < 0.12:
        form = rng.choice(["warna ", "yg ", "yang "]) + form
    return form


class Maker:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.shops = {}
        for round_ in range(3):
            for shop in SHOPS:
                self.shops[f"{shop[0]}{round_}"] = Shop(self.rng, *shop)

    def pick(self):
        name = self.rng.choice(list(self.shops))
        shop = self.shops[name]
        return name, shop, self.rng.choice(shop.items)

    def alternatives(self, text):
        while True:
            found = re.search(r"\(([^()]*)\)", text)
            if not found:
                return text
            text = text[: found.start()] + self.rng.choice(found.group(1).split("|")) + text[found.end():]

    def product(self, item):
        return self.rng.choice([item["kind"], item["kind"], item["name"].lower(), " ".join(item["name"].lower().split()[:2])])

    def unique_product(self, shop, item, colour, size):
        """The words fit this item alone."""
        words = item["name"].lower()
        return words

    def item_entry(self, shop, item, bare=False):
        """One item as claimed, with its text and label."""
        rng = self.rng
        size = rng.choice(item["sizes"]) if item["sizes"] else None
        colour = rng.choice(item["colours"]) if item["colours"] else None
        says_size = size not in (None, "ALLSIZE") and rng.random() < (0.9 if len(item["sizes"]) > 1 else 0.3)
        says_colour = colour is not None and rng.random() < (0.9 if len(item["colours"]) > 1 else 0.2)
        quantity = rng.choice([1] * 14 + [2] * 4 + [3, 3, 4, 5, 6, 10, 12, 20, 24])
        says_quantity = quantity > 1 or rng.random() < 0.35
        if bare and not (says_size or says_colour or says_quantity):
            says_quantity = True
        by_words = rng.random() < 0.15
        mention = item["name"].lower() if by_words else code_form(rng, item["code"])
        parts = []
        if says_size:
            parts.append(size_form(rng, size))
        if says_colour:
            parts.append(colour_form(rng, colour))
        rng.shuffle(parts)
        if says_quantity:
            parts.append(rng.choice(NUMBER_WORDS[quantity]))
        label = {
            "code": item["code"], "product": item["name"] if by_words else None,
            "size": size if says_size or len(item["sizes"]) == 1 else None,
            "colour": colour if says_colour or len(item["colours"]) == 1 else None, "quantity": quantity if says_quantity else 1,
        }
        ambiguous = (len(item["sizes"]) > 1 and not says_size) or (len(item["colours"]) > 1 and not says_colour)
        return " ".join([mention] + parts), label, ambiguous

    def variant(self, item):
        """An item in a size or colour, with no pieces."""
        rng = self.rng
        parts = []
        sizes = [size for size in item["sizes"] if size != "ALLSIZE"]
        if sizes and rng.random() < 0.7:
            parts.append(size_form(rng, rng.choice(sizes)))
        if item["colours"] and (not parts or rng.random() < 0.4):
            parts.append(colour_form(rng, rng.choice(item["colours"])))
        rng.shuffle(parts)
        return " ".join([self.product(item) if rng.random() < 0.25 else code_form(rng, item["code"])] + parts)

    def claim(self, template, bare):
        name, shop, item = self.pick()
        texts, labels, ambiguous = [], [], False
        count = self.rng.choice([1] * 8 + [2])
        for at in range(count):
            item = item if at == 0 else self.rng.choice([i for i in shop.items if i is not item])
            text, label, unsure = self.item_entry(shop, item, bare)
            texts.append(text)
            labels.append(label)
            ambiguous |= unsure
        joined = self.rng.choice([" sama ", " dan ", ", ", " + "]).join(texts)
        return self.finish(template, name, shop, item, {"i": joined}), "claim", labels, None, None, ambiguous, name

    def finish(self, template, name, shop, item, given):
        text = self.alternatives(template)
        rng = self.rng
        other = rng.choice([i for i in shop.items if i is not item])
        colours = (item["colours"] or ["hitam"])
        colour, colour1 = rng.choice(colours), rng.choice(list(COLOURS))
        sizes = [s for s in item["sizes"] if s != "ALLSIZE"] or ["M"]
        size, size1 = rng.choice(sizes), rng.choice(["S", "M", "L", "XL"])
        given = dict(given)

        def put(match):
            slot = match.group(1)
            if slot in given:
                return given[slot]
            kilos = rng.randint(38, 110)
            thousand = rng.choice([15, 25, 33, 49, 50, 75, 89, 99, 100, 120, 150, 185, 250])
            values = {
                "k": lambda: rng.choice(HOSTS), "c": lambda: code_form(rng, item["code"]), "c1": lambda: code_form(rng, other["code"]),
                "p": lambda: self.product(item), "s": lambda: rng.choice(SIZE_FORMS.get(size, [size])), "s1": lambda: rng.choice(SIZE_FORMS.get(size1, [size1])),
                "w": lambda: rng.choice(COLOURS.get(colour, [colour])), "w1": lambda: rng.choice(COLOURS.get(colour1, [colour1])),
                "o": lambda: "", "n": lambda: rng.choice(["2", "3", "4", "5", "dua", "tiga", "10", "1", "satu"]), "n1": lambda: rng.choice(["1", "2", "3"]),
                "kg": lambda: str(kilos), "cm": lambda: str(rng.randint(145, 190)), "girth": lambda: str(rng.randint(80, 130)), "age": lambda: str(rng.randint(1, 12)),
                "city": lambda: rng.choice(CITIES), "kurir": lambda: rng.choice(COURIERS), "bayar": lambda: rng.choice(PAYS),
                "kain": lambda: rng.choice(FABRICS), "kain1": lambda: rng.choice(FABRICS), "name": lambda: rng.choice(NAMES),
                "num": lambda: str(rng.randint(1, 80)), "num1": lambda: str(rng.randint(1, 80)), "num36": lambda: str(rng.randint(36, 42)), "foot": lambda: str(rng.randint(22, 28)),
                "hour": lambda: str(rng.randint(1, 24)), "phone": lambda: "08" + "".join(rng.choice("0123456789x") for _ in range(10)),
                "rp": lambda: rng.choice(["{}rb", "{}k", "{} ribu", "{}000", "{}.000", "rp{}.000", "{} rb"]).format(thousand),
                "emoji": lambda: rng.choice(["😍", "❤️❤️", "😂😂", "🔥", "👍", "🥰", "🙏"]) * rng.randint(1, 3),
                **{slot: (lambda words=words: rng.choice(words).replace("_", " ")) for slot, words in templates_words.WORDS.items()},
                "odd": lambda: rng.choice(templates_words.ODD).replace("_", " "),
                "x": self_x, "i": lambda: self.item_entry(shop, item, True)[0], "v": lambda: self.variant(item),
            }
            return values[slot]()

        def self_x():
            return rng.choice([code_form(rng, item["code"])] * 4 + [self.product(item)] * 2 + [self.product(item) + "nya", "ini", "itu", "yang ini", "", "", "", "yang itu", "yg " + self.product(item)])

        text = re.sub(r"\{(\w+)\}", put, text)
        return self.noise(re.sub(r"\s+", " ", text).strip())

    def noise(self, text):
        rng = self.rng
        short = {"yang": "yg", "berapa": "brp", "tidak": "tdk", "sudah": "udh", "bisa": "bs", "kalau": "klo", "untuk": "utk", "dari": "dr", "saja": "aja", "sama": "sm", "warna": "wrna", "banget": "bgt",
                 "gimana": "gmn", "barang": "brg", "jadi": "jd", "belum": "blm", "masih": "msh", "boleh": "blh", "tolong": "tlg", "ga": "gk", "gak": "gk", "mana": "mn", "apa": "ap"}
        words = text.split(" ")
        words = [short[w] if w in short and rng.random() < 0.2 else w for w in words]
        if rng.random() < 0.08:
            at = rng.randrange(len(words))
            words[at] = self.typo(words[at])
        text = " ".join(w for w in words if w)
        if rng.random() < 0.06:
            text = text.upper()
        elif rng.random() < 0.12:
            text = text.capitalize()
        if rng.random() < 0.5:
            text = text.replace("?", "")
        elif "?" not in text and False:
            text += "?"
        if rng.random() < 0.05:
            text += rng.choice([" 🙏", " 😊", "..", " ya", "!"])
        return text

    def typo(self, word):
        """A word of five letters or more with one left out, doubled or exchanged."""
        rng = self.rng
        if len(word) < 5 or not word.isalpha():
            return word
        at = rng.randrange(1, len(word) - 1)
        vowels = [place for place in range(1, len(word)) if word[place] in "aeiou"]
        kind = rng.random()
        if kind < 0.4 and vowels:
            at = rng.choice(vowels)
            return word[:at] + word[at + 1:]
        if kind < 0.6:
            return word[:at] + word[at + 1] + word[at] + word[at + 2:]
        if kind < 0.8:
            return word[:at] + word[at] + word[at:]
        return word[:at] + word[at + 1:]

    def made(self, intent, template, attribute=None):
        name, shop, item = self.pick()
        template, _, mark = template.partition("@") if intent in ("claim", "change") else (template, "", "")
        text = self.finish(template, name, shop, item, {})
        if intent == "question":
            if self.rng.random() < 0.05:
                text = self.rng.choice(["mau tanya ", "mau nanya dong ", "nanya ", "tanya kak ", "maaf mau tanya ", "kak mau tau ", "kalau boleh tau ", "info dong ", "mau co tapi ", "sebelum co mau tanya ", "mau beli tapi "]) + text
            if self.rng.random() < 0.03:
                text += self.rng.choice([" makasih", " mau co soalnya", " mau beli buat kado", " aku mau soalnya", " biar langsung co", " belum pernah beli"])
        return text, intent, [], attribute, None, False, name


def lines(text):
    return [line for line in text.strip().split("\n") if line.strip()]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--count", type=int, default=44_000)
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    maker = Maker(options.seed)
    share = options.count / 12_000
    def both(name):
        return [line for module in (templates, templates_trades, templates_words) for line in lines(getattr(module, name))]

    plan = [("claim-worded", both("CLAIM_WORDED"), 2600), ("claim-bare", both("CLAIM_BARE"), 800), ("claim-unnamed", both("CLAIM_UNNAMED"), 750),
            ("cancel", both("CANCEL"), 950), ("cancel-unnamed", both("CANCEL_UNNAMED"), 600), ("change", both("CHANGE"), 1200), ("change-unnamed", both("CHANGE_UNNAMED"), 500),
            ("after_sale", both("AFTER_SALE"), 2200), ("other", both("OTHER"), 4200)]
    plan += [("question-" + name, lines(text) + lines(templates_trades.QUESTION[name]) + lines(templates_words.QUESTION[name]), {"size": 1100, "show_item": 1050, "other": 1500, "stock": 850, "material": 850}.get(name, 620))
             for name, text in templates.QUESTION.items()]
    seen, rows = set(), []
    for name, group, count in plan:
        kind, _, rest = name.partition("-")
        for at in range(int(count * share)):
            template = group[at % len(group)]
            if rest in ("worded", "bare"):
                row = maker.claim(template, rest == "bare")
            else:
                row = maker.made(kind, template, rest if kind == "question" else None)
            text, intent, items, attribute, about, ambiguous, shop = row
            if text in seen or not text:
                continue
            seen.add(text)
            rows.append({"text": text, "intent": intent, "items": items, "attribute": attribute, "about": about, "ambiguous": ambiguous,
                         "group": f"{name}:{at % len(group)}", "lineUp": shop, "exact": bool(items)})
    folder = Path(options.folder)
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "made.jsonl", "w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    (folder / "made-lineups.json").write_text(json.dumps({name: {"items": shop.items} for name, shop in maker.shops.items()}, ensure_ascii=False), encoding="utf-8")
    print(f"{len(rows)} comments of {len(maker.shops)} shops")


if __name__ == "__main__":
    main()
