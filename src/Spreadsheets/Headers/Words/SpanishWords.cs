namespace Muster.Spreadsheets.Headers.Words;

internal static class SpanishWords
{
    public static FieldWords Words { get; } =
        new()
        {
            [Field.Name] =
                "Nombre, Nombre completo, Nombre para mostrar, Nombre visible, Nombre y apellidos, Usuario asignado, Empleado, Nombre del empleado, Trabajador, Asignado a",
            [Field.SamAccountName] =
                "Usuario, Nombre de usuario, Nombre de cuenta, Cuenta de Windows, Inicio de sesión, Nombre de inicio de sesión, Usuario de AD, Cuenta AD",
            [Field.Email] =
                "Correo, Correo electrónico, Dirección de correo, Dirección de correo electrónico, Email corporativo, Correo corporativo",
            [Field.Mobile] =
                "Móvil, Teléfono, Teléfono móvil, Número de móvil, Número de teléfono, Celular, Teléfono celular, Número de celular",
            [Field.Ownership] = "Propiedad, Propietario, Tipo de propiedad, Tipo de propietario, Titularidad",
            [Field.SerialNumber] =
                "Número de serie, N.º de serie, Nro de serie, Núm. de serie, N serie, Número de serie del dispositivo",
            [Field.DeviceName] =
                "Nombre del dispositivo, Dispositivo, Nombre del equipo, Equipo, Nombre de equipo, Nombre de dispositivo, Ordenador, Nombre del ordenador",
            [Field.Platform] = "Plataforma, Sistema operativo, Sistema, Plataforma del dispositivo",
            [Field.Password] = "Contraseña, Clave de acceso, Contraseña inicial, Clave inicial",
            [Field.Manufacturer] = "Fabricante, Marca, Fabricante del dispositivo",
            [Field.Model] = "Modelo, Modelo del dispositivo, Nombre del modelo, Modelo de dispositivo",
            [Field.Imei] = "Número IMEI, N.º IMEI, Código IMEI",
            [Field.Meid] = "Número de MEID, Código MEID",
            [Field.Udid] = "UDID del dispositivo, Identificador único del dispositivo",
            [Field.HardwareHash] = "Hash de hardware, Hash del hardware, Identificador de hardware",
            [Field.DeviceKey] = "Clave del dispositivo, Clave pública, Llave pública",
            [Field.KeyFingerprint] = "Huella, Huella de la clave, Huella digital de la clave, Huella digital",
            [Field.AssetTag] =
                "Etiqueta de activo, Número de inventario, N.º de inventario, Número de activo, Código de inventario, Activo fijo",
            [Field.Groups] = "Grupo, Grupos, Grupo de dispositivos, Grupos de dispositivos, Nombre del grupo",
            [Field.Blueprint] = "Plantilla, Plantilla de dispositivo, Plano",
        };
}
