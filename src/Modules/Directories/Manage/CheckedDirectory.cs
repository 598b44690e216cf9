using Muster.Contracts.Directories;
using Muster.Modules.Directories.Connect;
using Muster.Protocols.Ldap;
using Muster.Storage.Model;
using Directory = Muster.Modules.Directories.Internal.Directory;

namespace Muster.Modules.Directories.Manage;

/// <summary>A draft whose fields were checked and filled.</summary>
internal sealed record CheckedDirectory(
    string Name,
    IReadOnlyList<DirectoryServer> Servers,
    DirectorySecurity Security,
    string? CaCertificate,
    string BindDn,
    string? BindPassword,
    string BaseDn,
    string PersonFilter,
    DirectoryAttributes Attributes,
    int PageSize,
    int TimeLimitSeconds
)
{
    public static CheckedDirectory Of(Directory row) =>
        new(
            row.Name,
            [
                .. row.ReadServers()
                    .Select(text =>
                        DirectoryServer.TryParse(text, row.Security, out var server)
                            ? server
                            : throw new InvalidOperationException("It was checked when it was written.")
                    ),
            ],
            row.Security,
            row.CaCertificate,
            row.BindDn,
            BindPassword: null,
            row.BaseDn,
            row.PersonFilter,
            AttributesOf(row),
            row.PageSize,
            row.TimeLimitSeconds
        );

    public static DirectoryAttributes AttributesOf(Directory row) =>
        new()
        {
            Login = row.LoginAttribute,
            PeerId = row.PeerIdAttribute,
            Email = row.EmailAttribute,
            DisplayName = row.NameAttribute,
            Phone = row.PhoneAttribute,
        };

    public DirectoryTarget TargetWith(string password) =>
        new(
            Servers,
            Security,
            CaCertificate is null ? null : Authorities.Read(CaCertificate),
            BindDn,
            password,
            BaseDn,
            LdapFilterText.TryParse(PersonFilter, out var filter)
                ? filter
                : throw new InvalidOperationException("It was checked when it was entered."),
            new AttributeNames(
                Attributes.Login,
                Attributes.PeerId,
                Attributes.Email,
                Attributes.DisplayName,
                Attributes.Phone
            ),
            PageSize,
            TimeSpan.FromSeconds(TimeLimitSeconds)
        );

    public static DirectoryDomain View(Directory row) =>
        new()
        {
            Id = row.Id.Value,
            Name = row.Name,
            Servers = row.ReadServers(),
            Security = EnumText.Of(row.Security),
            CaCertificate = row.CaCertificate,
            BindDn = row.BindDn,
            BaseDn = row.BaseDn,
            PersonFilter = row.PersonFilter,
            Attributes = AttributesOf(row),
            PageSize = row.PageSize,
            TimeLimitSeconds = row.TimeLimitSeconds,
            Version = row.RowVersion,
        };
}
