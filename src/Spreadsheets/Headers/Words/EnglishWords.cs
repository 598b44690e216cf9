namespace Muster.Spreadsheets.Headers.Words;

internal static class EnglishWords
{
    public static FieldWords Words { get; } =
        new()
        {
            [Field.Name] =
                "Full name, User name shown, User display name, Employee, Employee name, Person, Owner name, Assigned to, Contact name, First and last name",
            [Field.SamAccountName] =
                "SAM account, sAMAccount, Account name, Logon name, Login name, Login, Username, User name, Windows account, AD user, AD account, Network ID",
            [Field.Email] =
                "E-mail, Mail, Email address, E-mail address, Mail address, User email, Work email, Primary email, User principal name, UPN, Assigned user",
            [Field.Mobile] =
                "Mobile number, Mobile phone, Mobile phone number, Cell, Cell phone, Cell number, Phone, Phone number, Telephone, Telephone number, MSISDN, SMS",
            [Field.Ownership] =
                "Owner type, Ownership type, Device ownership, Owned by, Ownership category, BYOD or corporate",
            [Field.SerialNumber] =
                "Serial, Serial no, Serial nr, Serial #, S/N, Device serial, Device serial number, SerialNum, Service tag, Machine serial number",
            [Field.DeviceName] =
                "Device, Computer name, Computer, Hostname, Host name, Machine name, Asset name, Name of device",
            [Field.Platform] = "OS, Operating system, OS type, Device platform, Device OS, Platform type, System",
            [Field.Password] =
                "Initial password, Enrollment password, Enrolment password, Passcode, User password, Start password",
            [Field.Manufacturer] =
                "Vendor, Make, Maker, Brand, OEM, OEM manufacturer name, Device manufacturer, Manufacturer name",
            [Field.Model] = "Device model, Model name, Model number, Model identifier, Product, Product name",
            [Field.Imei] = "IMEI number, IMEI no, IMEI1, IMEI 1, IMEI/MEID, Primary IMEI",
            [Field.Meid] = "MEID number, MEID1, MEID 1",
            [Field.Udid] = "Device UDID, Unique device identifier, Unique device ID, Provisioning UDID",
            [Field.HardwareHash] = "Device hash, Hardware ID, Autopilot hash, 4K hash, 4K HH, Hardware identifier",
            [Field.DeviceKey] = "Public key, Device public key, SPKI",
            [Field.KeyFingerprint] =
                "Fingerprint, Device key fingerprint, Public key fingerprint, Key hash, Key thumbprint",
            [Field.AssetTag] =
                "Asset, Asset number, Asset no, Asset ID, Inventory number, Inventory no, Inventory ID, Tag number, Asset label",
            [Field.Groups] = "Group, Device group, Device groups, Group name, Groupname, Group tag, Assigned group",
            [Field.Blueprint] = "Blueprint name, Blueprints, Device blueprint",
        };
}
