using System.Text;
using System.Text.Json;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Directories.Connect;
using Muster.Modules.Directories.Manage;
using Muster.Modules.Keys;
using Muster.Storage.Model;

namespace Muster.Modules.Directories.Internal;

/// <summary>A directory that people of a domain are looked up in.</summary>
internal sealed class Directory : IVersioned
{
    private Directory() { }

    public DirectoryId Id { get; private set; }

    public string Name { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    /// <summary>JSON: a list of host and port.</summary>
    public string Servers { get; private set; } = "[]";

    public DirectorySecurity Security { get; private set; }

    /// <summary>PEM; null for the authorities of the machine.</summary>
    public string? CaCertificate { get; private set; }

    public string BindDn { get; private set; } = "";

    /// <summary>Sealed.</summary>
    public byte[] BindPassword { get; private set; } = [];

    public string BaseDn { get; private set; } = "";

    /// <summary>As RFC 4515 writes it.</summary>
    public string PersonFilter { get; private set; } = "";

    public string LoginAttribute { get; private set; } = "";

    public string? PeerIdAttribute { get; private set; }

    public string EmailAttribute { get; private set; } = "";

    public string NameAttribute { get; private set; } = "";

    public string? PhoneAttribute { get; private set; }

    public int PageSize { get; private set; }

    public int TimeLimitSeconds { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public long RowVersion { get; private set; }

    public string SecretLabel => $"directory-password/{Id}";

    public static Directory Create(DirectoryId id, DateTimeOffset now) => new() { Id = id, CreatedAt = now };

    public IReadOnlyList<string> ReadServers() =>
        JsonSerializer.Deserialize(Servers, DirectoriesJson.Default.IReadOnlyListString)!; // written below

    /// <summary>A password was given to these servers, so secured; others may not have it without being given it, too.</summary>
    public bool IsCalledAs(CheckedDirectory draft) =>
        Security == draft.Security
        && CaCertificate == draft.CaCertificate
        && ReadServers().SequenceEqual(draft.Servers.Select(server => server.ToString()), StringComparer.Ordinal);

    /// <param name="sealedPassword">Null to keep the one that is there.</param>
    public void Describe(CheckedDirectory draft, byte[]? sealedPassword)
    {
        Name = draft.Name;
        NameKey = SearchKey.Of(draft.Name);
        Servers = JsonSerializer.Serialize(
            [.. draft.Servers.Select(server => server.ToString())],
            DirectoriesJson.Default.IReadOnlyListString
        );
        Security = draft.Security;
        CaCertificate = draft.CaCertificate;
        BindDn = draft.BindDn;
        BindPassword = sealedPassword ?? BindPassword;
        BaseDn = draft.BaseDn;
        PersonFilter = draft.PersonFilter;
        LoginAttribute = draft.Attributes.Login;
        PeerIdAttribute = draft.Attributes.PeerId;
        EmailAttribute = draft.Attributes.Email;
        NameAttribute = draft.Attributes.DisplayName;
        PhoneAttribute = draft.Attributes.Phone;
        PageSize = draft.PageSize;
        TimeLimitSeconds = draft.TimeLimitSeconds;
    }

    /// <summary>The same password in another box.</summary>
    public void ReplacePassword(byte[] sealedPassword) => BindPassword = sealedPassword;

    /// <returns>Null when the key that sealed it was lost.</returns>
    public string? PasswordIn(SecretBox box) =>
        box.TryOpen(SecretLabel, BindPassword) is { } password ? Encoding.UTF8.GetString(password) : null;

    public DirectoryTarget TargetWith(string password) => CheckedDirectory.Of(this).TargetWith(password);
}
