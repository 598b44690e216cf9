namespace Muster.Modules.Keys;

public sealed class KeysOptions
{
    /// <summary>The file with the key-encryption key: 32 random bytes as base64. Whoever loses it loses every key in the database.</summary>
    public string KeyFile { get; set; } = "";

    /// <summary>Makes the file, with mode 0600, when it is missing. Only where nobody else shares the database.</summary>
    public bool CreateKeyFile { get; set; }
}
