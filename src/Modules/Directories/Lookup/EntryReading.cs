using System.Text;
using Muster.Kernel;
using Muster.Kernel.Text;
using Muster.Modules.Directories.Connect;
using Muster.Protocols.Ldap;

namespace Muster.Modules.Directories.Lookup;

/// <summary>What an entry says of a person. It is foreign text: nothing in it is believed to be short or clean.</summary>
internal static class EntryReading
{
    private const int MaxEmail = 254;
    private const int GuidBytes = 16;

    /// <summary>In UTF-8; longer values are left out before they are decoded.</summary>
    private const int MaxBytes = 4 * LoginSearch.LongestName;

    /// <summary>Some directories give a person several.</summary>
    public static IEnumerable<string> LoginsOf(LdapAnswer.Entry entry, AttributeNames names) =>
        ValuesOf(entry, names.Login)
            .Where(value => value.Length <= MaxBytes)
            .Select(value => Encoding.UTF8.GetString(value.Span))
            .Where(login => login.Length <= LoginSearch.LongestName);

    public static DirectoryPerson PersonOf(LdapAnswer.Entry entry, AttributeNames names) =>
        new(
            TextOf(entry, names.Login),
            PeerIdOf(entry, names.PeerId),
            TextOf(entry, names.DisplayName),
            TextOf(entry, names.Email, MaxEmail),
            TextOf(entry, names.Phone)
        );

    private static string? TextOf(LdapAnswer.Entry entry, string? name, int most = ClaimedText.MaxCharacters) =>
        ValuesOf(entry, name)
            .Where(value => value.Length <= MaxBytes)
            .Select(value => ClaimedText.Clean(Encoding.UTF8.GetString(value.Span), most))
            .FirstOrDefault(text => text is not null);

    /// <summary>Active Directory keeps GUIDs as 16 bytes, others as text.</summary>
    private static PeerId? PeerIdOf(LdapAnswer.Entry entry, string? name)
    {
        foreach (var value in ValuesOf(entry, name))
        {
            if (value.Length == GuidBytes)
            {
                return PeerId.Create(new Guid(value.Span).ToString("N"));
            }

            if (
                value.Length <= MaxBytes
                && PeerId.TryCreate(
                    Encoding.UTF8.GetString(value.Span).Replace("-", "", StringComparison.Ordinal),
                    out var peerId
                )
            )
            {
                return peerId;
            }
        }

        return null;
    }

    private static IReadOnlyList<ReadOnlyMemory<byte>> ValuesOf(LdapAnswer.Entry entry, string? name) =>
        name is not null && entry.Values.TryGetValue(name, out var values) ? values : [];
}
