namespace Muster.Spreadsheets.Headers.Words;

internal static class GermanWords
{
    public static FieldWords Words { get; } =
        new()
        {
            [Field.Name] =
                "Anzeigename, Vollständiger Name, Vor- und Nachname, Benutzername angezeigt, Mitarbeiter, Mitarbeitername, Mitarbeiterin, Nutzer, Benutzer, Zugewiesen an, Person",
            [Field.SamAccountName] =
                "Anmeldename, Benutzername, Benutzerkennung, Kontoname, Windows-Konto, AD-Benutzer, AD-Konto, Login-Name, Kennung",
            [Field.Email] =
                "E-Mail-Adresse, Mailadresse, Mail-Adresse, E-Mail geschäftlich, Geschäftliche E-Mail, Emailadresse",
            [Field.Mobile] =
                "Mobil, Mobilnummer, Mobiltelefon, Mobiltelefonnummer, Handy, Handynummer, Rufnummer, Telefon, Telefonnummer, Mobilfunknummer, Diensthandy",
            [Field.Ownership] =
                "Eigentum, Besitz, Eigentümer, Eigentumsart, Besitzart, Gerätebesitz, Eigentumsverhältnis, Privat oder Firma, Besitzer",
            [Field.SerialNumber] =
                "Seriennummer, Serien-Nr, Seriennr, Serien-Nummer, Ser.-Nr., SN, Geräteseriennummer, Geraeteseriennummer, Fabriknummer",
            [Field.DeviceName] =
                "Gerätename, Geraetename, Gerät, Geraet, Rechnername, Computername, Rechner, Gerätebezeichnung, Hostname des Geräts",
            [Field.Platform] = "Plattform, Betriebssystem, Geräteplattform, Gerätetyp",
            [Field.Password] =
                "Passwort, Kennwort, Startpasswort, Initialpasswort, Startkennwort, Initialkennwort, Erstkennwort",
            [Field.Manufacturer] = "Hersteller, Gerätehersteller, Marke, Fabrikat, Herstellername",
            [Field.Model] =
                "Modell, Gerätemodell, Geraetemodell, Modellbezeichnung, Modellname, Modellnummer, Typbezeichnung",
            [Field.Imei] = "IMEI-Nummer, IMEI-Nr, IMEI 1 Nummer",
            [Field.Meid] = "MEID-Nummer, MEID-Nr",
            [Field.Udid] = "Geräte-UDID, Eindeutige Gerätekennung, Geräte-ID UDID",
            [Field.HardwareHash] = "Hardwarehash, Geräte-Hash, Hardwarekennung, Hardware-Kennung",
            [Field.DeviceKey] = "Geräteschlüssel, Öffentlicher Schlüssel, Schlüssel des Geräts",
            [Field.KeyFingerprint] = "Fingerabdruck, Schlüsselfingerabdruck, Fingerabdruck des Schlüssels",
            [Field.AssetTag] =
                "Inventarnummer, Inventar-Nr, Inventarnr, Anlagennummer, Anlagen-Nr, Inventarkennzeichen, Inventaretikett",
            [Field.Groups] = "Gruppe, Gruppen, Gerätegruppe, Gerätegruppen, Gruppenname",
            [Field.Blueprint] = "Vorlage, Blaupause, Gerätevorlage",
        };
}
