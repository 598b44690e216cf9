using Muster.Contracts.Directories;
using Muster.Http;
using Muster.Kernel.Text;
using Muster.Modules.Directories.Connect;
using Muster.Protocols.Ldap;
using Muster.Storage.Model;

namespace Muster.Modules.Directories.Manage;

internal static class DirectoryInput
{
    private const int MaxName = 64;
    private const int MaxServers = 2;
    private const int MaxDn = 500;
    private const int MaxPassword = 500;
    private const int DefaultPage = 500;
    private const int DefaultSeconds = 15;

    public static CheckedDirectory? Read(DirectoryDraft draft, FieldErrors errors)
    {
        CheckText(draft.Name, MaxName, "name", errors);
        if (SearchKey.Of(draft.Name) == "local")
        {
            errors.Add("name", "local is Muster itself: choose another name.");
        }

        if (!EnumText.TryParse<DirectorySecurity>(draft.Security, out var security))
        {
            errors.Add("security", "ldaps or starttls; without TLS nothing is sent.");
        }

        var servers = ReadServers(draft.Servers, security ?? DirectorySecurity.Ldaps, errors);
        var authorities = string.IsNullOrWhiteSpace(draft.CaCertificate) ? null : draft.CaCertificate.Trim();
        if (authorities is not null && Authorities.Read(authorities) is null)
        {
            errors.Add("caCertificate", $"1 to {Authorities.Most} certificates in PEM, and no private key.");
        }

        CheckText(draft.BindDn, MaxDn, "bindDn", errors);
        CheckText(draft.BaseDn, MaxDn, "baseDn", errors);
        var password = string.IsNullOrEmpty(draft.BindPassword) ? null : draft.BindPassword;
        if (password is not null && (password.Length > MaxPassword || !password.IsStorable()))
        {
            errors.Add("bindPassword", $"At most {MaxPassword} characters.");
        }

        var preset = draft.Preset ?? Presets.ActiveDirectory;
        if (preset is not (Presets.ActiveDirectory or Presets.OpenLdap))
        {
            errors.Add("preset", $"{Presets.ActiveDirectory} or {Presets.OpenLdap}.");
        }

        var filter = string.IsNullOrWhiteSpace(draft.PersonFilter)
            ? Presets.FilterOf(preset)
            : draft.PersonFilter.Trim();
        if (!LdapFilterText.TryParse(filter, out _) || !filter.IsStorable())
        {
            errors.Add(
                "personFilter",
                $"A filter as RFC 4515 writes it, such as (objectClass=person); at most {LdapFilterText.MaxCharacters} characters."
            );
        }

        var attributes = ReadAttributes(draft.Attributes ?? Presets.AttributesOf(preset), errors);
        var page = InRange(draft.PageSize ?? DefaultPage, least: 10, most: 1_000, "pageSize", errors);
        var seconds = InRange(draft.TimeLimitSeconds ?? DefaultSeconds, least: 1, most: 60, "timeLimitSeconds", errors);
        return errors.Any
            ? null
            : new CheckedDirectory(
                draft.Name,
                servers,
                security!.Value, // or there is an error
                authorities,
                draft.BindDn,
                password,
                draft.BaseDn,
                filter,
                attributes,
                page,
                seconds
            );
    }

    private static List<DirectoryServer> ReadServers(
        IReadOnlyList<string> texts,
        DirectorySecurity security,
        FieldErrors errors
    )
    {
        var servers = new List<DirectoryServer>();
        foreach (var text in texts.Take(MaxServers))
        {
            if (DirectoryServer.TryParse(text, security, out var server))
            {
                servers.Add(server);
            }
        }

        if (servers.Count == 0 || servers.Count != texts.Count || servers.Distinct().Count() != servers.Count)
        {
            errors.Add("servers", "One or two different ones, as host or host:port, such as dc1.example.org:636.");
        }

        return servers;
    }

    private static DirectoryAttributes ReadAttributes(DirectoryAttributes given, FieldErrors errors)
    {
        var read = given with { PeerId = OrNull(given.PeerId), Phone = OrNull(given.Phone) };
        var names = new[] { read.Login, read.Email, read.DisplayName, read.PeerId ?? "x", read.Phone ?? "x" };
        if (!names.All(LdapFilterText.IsAttribute))
        {
            errors.Add(
                "attributes",
                "Names as the directory has them, such as sAMAccountName. Login, e-mail and display name have to be there."
            );
        }

        return read;
    }

    private static int InRange(int value, int least, int most, string field, FieldErrors errors)
    {
        if (value < least || value > most)
        {
            errors.Add(field, $"{least} to {most}.");
        }

        return value;
    }

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static void CheckText(string text, int most, string field, FieldErrors errors)
    {
        if (text.Length > most || ClaimedText.Clean(text, most) != text)
        {
            errors.Add(field, $"1 to {most} visible characters, without blanks at the ends.");
        }
    }
}
