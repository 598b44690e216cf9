namespace Muster.Modules.Keys;

/// <summary>The kinds of key in the ring.</summary>
public enum KeyKind
{
    /// <summary>Signs what devices are told; they pin it.</summary>
    ServerSigning,

    /// <summary>Signs the heads of the audit log.</summary>
    AuditSigning,

    /// <summary>Marks nonces as the server's own.</summary>
    NonceMac,

    /// <summary>Marks contents, so that equal ones are known and none is guessed. Never changed: every mark would be another one.</summary>
    ContentMac,

    /// <summary>Encrypts session cookies; ASP.NET makes a new one every three months by itself.</summary>
    Session,
}
