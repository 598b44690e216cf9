namespace Muster.Spreadsheets.Headers.Words;

internal static class DutchWords
{
    public static FieldWords Words { get; } =
        new()
        {
            [Field.Name] =
                "Naam, Volledige naam, Weergavenaam, Voor- en achternaam, Medewerker, Naam medewerker, Werknemer, Toegewezen aan",
            [Field.SamAccountName] =
                "Gebruikersnaam, Gebruiker, Accountnaam, Aanmeldnaam, Inlognaam, Windows-account, AD-gebruiker",
            [Field.Email] = "E-mailadres, Mailadres, Zakelijk e-mailadres, E-mail zakelijk",
            [Field.Mobile] =
                "Mobiel, Mobiel nummer, Mobiele telefoon, Telefoon, Telefoonnummer, Mobiele nummer, 06-nummer, GSM-nummer",
            [Field.Ownership] = "Eigendom, Eigenaar, Soort eigendom, Type eigenaar, Eigendomstype",
            [Field.SerialNumber] = "Serienummer, Serienr, Serie nr, Serienummer apparaat, Serienummer van het apparaat",
            [Field.DeviceName] =
                "Apparaatnaam, Apparaat, Naam apparaat, Computernaam, Naam van het apparaat, Toestel, Toestelnaam",
            [Field.Platform] = "Besturingssysteem, Platform van het apparaat, Platformtype",
            [Field.Password] = "Wachtwoord, Beginwachtwoord, Tijdelijk wachtwoord, Startwachtwoord",
            [Field.Manufacturer] = "Fabrikant, Merk, Producent, Merknaam",
            [Field.Model] = "Modelnaam, Apparaatmodel, Modelnummer, Toestelmodel",
            [Field.Imei] = "IMEI-nummer, IMEI-nr van het toestel",
            [Field.Meid] = "MEID-nummer, MEID van het toestel",
            [Field.Udid] = "UDID van het apparaat, Unieke apparaat-id",
            [Field.HardwareHash] = "Hardware-hash, Hardwarekenmerk, Hardware-id van het apparaat",
            [Field.DeviceKey] = "Apparaatsleutel, Openbare sleutel, Publieke sleutel",
            [Field.KeyFingerprint] = "Vingerafdruk, Vingerafdruk van de sleutel, Sleutelvingerafdruk",
            [Field.AssetTag] = "Inventarisnummer, Activanummer, Inventarislabel, Assetnummer, Inventarisnr",
            [Field.Groups] = "Groep, Groepen, Apparaatgroep, Apparaatgroepen, Groepsnaam",
            [Field.Blueprint] = "Blauwdruk, Sjabloon, Apparaatsjabloon",
        };
}
