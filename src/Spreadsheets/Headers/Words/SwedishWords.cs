namespace Muster.Spreadsheets.Headers.Words;

internal static class SwedishWords
{
    public static FieldWords Words { get; } =
        new()
        {
            [Field.Name] =
                "Namn, Fullständigt namn, Visningsnamn, För- och efternamn, Medarbetare, Anställd, Tilldelad till",
            [Field.SamAccountName] =
                "Användarnamn, Användare, Kontonamn, Inloggningsnamn, Windows-konto, AD-användare, Användar-id",
            [Field.Email] = "E-post, Epost, E-postadress, Epostadress, Mejl, Mejladress, E-post arbete",
            [Field.Mobile] = "Mobilnummer, Mobiltelefon, Mobil nr, Telefonnummer, Telefonnr, Mobilnr",
            [Field.Ownership] = "Ägande, Ägare, Ägandeform, Ägarskap, Typ av ägare",
            [Field.SerialNumber] = "Serienummer, Serienr, Serie-nr, Enhetens serienummer",
            [Field.DeviceName] = "Enhetsnamn, Enhet, Datornamn, Dator, Enhetens namn, Namn på enhet",
            [Field.Platform] = "Operativsystem, Enhetens plattform, Enhetsplattform",
            [Field.Password] = "Lösenord, Startlösenord, Tillfälligt lösenord, Engångslösenord",
            [Field.Manufacturer] = "Tillverkare, Märke, Fabrikat, Leverantörens märke",
            [Field.Model] = "Modell, Enhetsmodell, Modellnamn, Modellbeteckning",
            [Field.Imei] = "IMEI-nummer, IMEI-kod",
            [Field.Meid] = "MEID-nummer, MEID-kod",
            [Field.Udid] = "Enhetens UDID, Unikt enhets-id",
            [Field.HardwareHash] = "Maskinvaruhash, Hårdvaruhash, Maskinvaru-id",
            [Field.DeviceKey] = "Enhetsnyckel, Offentlig nyckel, Publik nyckel",
            [Field.KeyFingerprint] = "Fingeravtryck, Nyckelns fingeravtryck, Nyckelfingeravtryck",
            [Field.AssetTag] = "Inventarienummer, Inventarienr, Anläggningsnummer, Tillgångsetikett, Stöldmärkning",
            [Field.Groups] = "Grupp, Grupper, Enhetsgrupp, Enhetsgrupper, Gruppnamn",
            [Field.Blueprint] = "Ritning, Mall, Enhetsmall",
        };
}
