namespace Muster.Spreadsheets.Headers.Words;

internal static class ItalianWords
{
    public static FieldWords Words { get; } =
        new()
        {
            [Field.Name] =
                "Nome, Nome completo, Nome visualizzato, Nome e cognome, Cognome e nome, Dipendente, Nominativo, Utente assegnato, Assegnato a",
            [Field.SamAccountName] =
                "Utente, Nome utente, Nome account, Nome di accesso, Account Windows, Utente AD, Account di dominio",
            [Field.Email] =
                "Posta elettronica, Indirizzo e-mail, Indirizzo email, Indirizzo di posta, Indirizzo di posta elettronica, E-mail aziendale",
            [Field.Mobile] =
                "Cellulare, Numero di cellulare, Telefono, Telefono cellulare, Numero di telefono, Numero cellulare, Telefonino",
            [Field.Ownership] = "Proprietà, Proprietario, Tipo di proprietà, Tipo di proprietario, Titolarità",
            [Field.SerialNumber] =
                "Numero di serie, N. di serie, Numero seriale, Seriale, Matricola, Num. serie, Numero di serie del dispositivo",
            [Field.DeviceName] =
                "Nome dispositivo, Nome del dispositivo, Dispositivo assegnato, Nome computer, Nome del computer, Nome PC, Nome macchina",
            [Field.Platform] = "Piattaforma, Sistema operativo del dispositivo, Tipo di sistema",
            [Field.Password] = "Parola chiave, Password iniziale, Parola d'ordine",
            [Field.Manufacturer] = "Produttore, Costruttore, Casa produttrice, Produttore del dispositivo",
            [Field.Model] = "Modello, Modello del dispositivo, Nome modello, Modello dispositivo",
            [Field.Imei] = "Numero IMEI, Codice IMEI",
            [Field.Meid] = "Numero MEID, Codice MEID",
            [Field.Udid] = "UDID del dispositivo mobile, Identificativo univoco del dispositivo",
            [Field.HardwareHash] = "Hash hardware, Hash dell'hardware, Identificativo hardware",
            [Field.DeviceKey] = "Chiave del dispositivo, Chiave pubblica, Chiave dispositivo",
            [Field.KeyFingerprint] = "Impronta, Impronta della chiave, Impronta digitale",
            [Field.AssetTag] =
                "Numero di inventario, Numero inventario, Codice cespite, Cespite, Etichetta cespite, Etichetta inventario",
            [Field.Groups] = "Gruppo, Gruppi, Gruppo di dispositivi, Gruppi di dispositivi, Nome gruppo",
            [Field.Blueprint] = "Schema, Profilo modello, Progetto",
        };
}
