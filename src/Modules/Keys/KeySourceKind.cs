namespace Muster.Modules.Keys;

public enum KeySourceKind
{
    File,
    Environment,
    Pkcs11,
}
