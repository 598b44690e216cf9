namespace Muster.Spreadsheets.Headers.Words;

internal static class FrenchWords
{
    public static FieldWords Words { get; } =
        new()
        {
            [Field.Name] =
                "Nom, Nom complet, Nom affiché, Nom d'affichage, Nom et prénom, Prénom et nom, Nom de l'utilisateur, Utilisateur, Employé, Salarié, Collaborateur, Attribué à",
            [Field.SamAccountName] =
                "Nom d'utilisateur, Identifiant, Nom de connexion, Nom de compte, Compte Windows, Compte AD, Identifiant de connexion, Identifiant Windows",
            [Field.Email] =
                "Courriel, Adresse e-mail, Adresse électronique, Adresse courriel, Adresse mail, Messagerie, E-mail professionnel, Mél",
            [Field.Mobile] =
                "Portable, Téléphone, Téléphone portable, Téléphone mobile, Numéro de téléphone, Numéro de portable, Numéro de mobile, Tél, Tél. portable, GSM",
            [Field.Ownership] = "Propriété, Propriétaire, Type de propriété, Type de propriétaire, Appartenance",
            [Field.SerialNumber] =
                "Numéro de série, N° de série, No de série, Num série, N° série, Numéro de série de l'appareil",
            [Field.DeviceName] =
                "Nom de l'appareil, Appareil, Nom du poste, Nom de l'ordinateur, Ordinateur, Poste, Nom du terminal, Terminal, Nom de machine",
            [Field.Platform] = "Plateforme, Plate-forme, Système d'exploitation, Système, OS de l'appareil",
            [Field.Password] = "Mot de passe, Mot de passe initial, MDP, Code secret",
            [Field.Manufacturer] = "Fabricant, Constructeur, Marque, Fabricant de l'appareil",
            [Field.Model] = "Modèle, Modèle d'appareil, Modèle de l'appareil, Nom du modèle, Référence modèle",
            [Field.Imei] = "Numéro IMEI, N° IMEI, Code IMEI",
            [Field.Meid] = "Numéro MEID, N° MEID",
            [Field.Udid] = "UDID de l'appareil, Identifiant unique de l'appareil",
            [Field.HardwareHash] = "Hachage matériel, Empreinte matérielle, Hash matériel, Identifiant matériel",
            [Field.DeviceKey] = "Clé de l'appareil, Clé publique, Clé d'appareil",
            [Field.KeyFingerprint] = "Empreinte, Empreinte de la clé, Empreinte de clé",
            [Field.AssetTag] =
                "Numéro d'inventaire, N° d'inventaire, Étiquette d'inventaire, Code immobilisation, Numéro d'immobilisation, Code inventaire",
            [Field.Groups] = "Groupe, Groupes, Groupe d'appareils, Groupes d'appareils, Nom du groupe",
            [Field.Blueprint] = "Modèle de configuration, Plan de configuration, Gabarit",
        };
}
