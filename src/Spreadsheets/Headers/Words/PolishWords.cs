namespace Muster.Spreadsheets.Headers.Words;

internal static class PolishWords
{
    public static FieldWords Words { get; } =
        new()
        {
            [Field.Name] =
                "Imię i nazwisko, Nazwisko i imię, Nazwa wyświetlana, Pełna nazwa, Pracownik, Imię, Przypisany do, Osoba",
            [Field.SamAccountName] =
                "Nazwa użytkownika, Użytkownik, Nazwa konta, Nazwa logowania, Konto Windows, Konto AD, Konto domenowe",
            [Field.Email] =
                "Adres e-mail, Adres email, Poczta, Poczta elektroniczna, Adres poczty, Mejl służbowy, E-mail służbowy",
            [Field.Mobile] =
                "Telefon komórkowy, Komórka, Numer telefonu, Telefon służbowy, Nr telefonu, Numer komórki, Tel, Tel. komórkowy",
            [Field.Ownership] = "Własność, Właściciel, Rodzaj własności, Typ własności, Forma własności",
            [Field.SerialNumber] = "Numer seryjny, Nr seryjny, Numer fabryczny, Nr fabryczny, Numer seryjny urządzenia",
            [Field.DeviceName] = "Nazwa urządzenia, Urządzenie, Nazwa komputera, Komputer, Nazwa sprzętu, Nazwa hosta",
            [Field.Platform] = "Platforma, System operacyjny, Platforma urządzenia, Rodzaj systemu",
            [Field.Password] = "Hasło, Hasło początkowe, Hasło startowe, Hasło tymczasowe",
            [Field.Manufacturer] = "Producent, Producent urządzenia, Wytwórca",
            [Field.Model] = "Model urządzenia, Nazwa modelu, Model sprzętu, Numer modelu",
            [Field.Imei] = "Numer IMEI, Nr IMEI",
            [Field.Meid] = "Numer MEID, Nr MEID",
            [Field.Udid] = "UDID urządzenia, Unikatowy identyfikator urządzenia",
            [Field.HardwareHash] = "Skrót sprzętu, Skrót sprzętowy, Identyfikator sprzętu",
            [Field.DeviceKey] = "Klucz urządzenia, Klucz publiczny, Klucz publiczny urządzenia",
            [Field.KeyFingerprint] = "Odcisk klucza, Odcisk palca klucza, Odcisk",
            [Field.AssetTag] =
                "Numer inwentarzowy, Nr inwentarzowy, Numer ewidencyjny, Nr ewidencyjny, Kod inwentarzowy, Środek trwały",
            [Field.Groups] = "Grupa, Grupy, Grupa urządzeń, Grupy urządzeń, Nazwa grupy",
            [Field.Blueprint] = "Szablon, Wzorzec, Szablon urządzenia",
        };
}
