namespace Muster.Spreadsheets.Headers.Words;

internal static class PortugueseWords
{
    public static FieldWords Words { get; } =
        new()
        {
            [Field.Name] =
                "Nome completo do usuário, Nome de exibição, Nome e apelido, Nome e sobrenome, Funcionário, Colaborador, Nome do funcionário, Nome do colaborador, Atribuído a",
            [Field.SamAccountName] =
                "Usuário, Utilizador, Nome de usuário, Nome de utilizador, Nome da conta, Conta de domínio, Conta do Windows, Usuário de rede",
            [Field.Email] =
                "Correio eletrónico, Correio eletrônico, Endereço de e-mail, Endereço de email, Endereço eletrônico, E-mail corporativo",
            [Field.Mobile] =
                "Celular corporativo, Telemóvel, Telefone, Telefone celular, Número de telefone, Número de telemóvel, Número do celular, Telefone móvel",
            [Field.Ownership] =
                "Propriedade, Proprietário, Tipo de propriedade, Tipo de proprietário, Titularidade do equipamento",
            [Field.SerialNumber] =
                "Número de série, Nº de série, N.º de série, Núm. série, Número serial, Número de série do dispositivo",
            [Field.DeviceName] =
                "Nome do dispositivo, Nome do equipamento, Equipamento, Nome do computador, Computador, Nome da máquina, Aparelho, Nome do aparelho",
            [Field.Platform] = "Sistema operacional, Sistema operativo do dispositivo móvel, Plataforma do equipamento",
            [Field.Password] = "Senha, Palavra-passe, Senha inicial, Palavra-passe inicial",
            [Field.Manufacturer] = "Fabricante do equipamento, Marca do equipamento, Montadora",
            [Field.Model] = "Modelo do equipamento, Nome do modelo, Modelo do aparelho",
            [Field.Imei] = "Número do IMEI, Nº IMEI",
            [Field.Meid] = "Número do MEID, Nº MEID",
            [Field.Udid] = "Identificador único do dispositivo móvel, UDID do equipamento",
            [Field.HardwareHash] = "Hash de hardware do dispositivo, Código de hardware",
            [Field.DeviceKey] = "Chave do dispositivo, Chave pública, Chave do equipamento",
            [Field.KeyFingerprint] = "Impressão digital, Impressão digital da chave, Resumo da chave",
            [Field.AssetTag] =
                "Patrimônio, Número de patrimônio, Património, Número de inventário, Etiqueta de patrimônio, Nº de patrimônio",
            [Field.Groups] = "Grupo de equipamentos, Grupos de equipamentos, Nome do grupo",
            [Field.Blueprint] = "Planta, Modelo de configuração, Gabarito",
        };
}
