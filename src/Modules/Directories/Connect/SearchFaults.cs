using Muster.Protocols.Ldap;

namespace Muster.Modules.Directories.Connect;

/// <summary>Why a search ended otherwise than with everything, and what to do.</summary>
internal static class SearchFaults
{
    /// <param name="said">What the server says itself, as the end of a sentence.</param>
    public static DirectoryException Of(
        LdapAnswer.Result end,
        DirectoryStep step,
        LdapSearch search,
        DirectoryServer server,
        string said
    )
    {
        var (what, remedy) = end.Code switch
        {
            LdapResultCode.NoSuchObject or LdapResultCode.InvalidDnSyntax => (
                $"{server} has nothing under {search.BaseDn}{said}.",
                "Enter the base DN as the directory writes it, such as dc=example,dc=org, and let the account read it."
            ),
            LdapResultCode.Referral => (
                $"{server} points to another server{said}; that is not followed.",
                "Enter a server that holds the base DN itself."
            ),
            LdapResultCode.InsufficientAccessRights => (
                $"The account may not read {search.BaseDn}{said}.",
                "Let the account of Muster read people and the mapped attributes."
            ),
            LdapResultCode.TimeLimitExceeded => (
                $"{server} needs longer than it was given{said}.",
                "Give it more time, or have the login attribute indexed."
            ),
            LdapResultCode.SizeLimitExceeded or LdapResultCode.AdminLimitExceeded => (
                $"{server} gives no more entries{said}.",
                "Choose a smaller page, or let the account of Muster read more with paged results."
            ),
            LdapResultCode.UnavailableCriticalExtension => (
                $"{server} does not give results in pages{said}.",
                "Switch on paged results (RFC 2696) at the directory."
            ),
            _ => ($"{server} refuses the search{said}.", "See in the log of the directory why."),
        };
        return new DirectoryException(
            end.Code is LdapResultCode.NoSuchObject or LdapResultCode.InvalidDnSyntax or LdapResultCode.Referral
                ? DirectoryStep.Base
                : step,
            what,
            remedy
        );
    }
}
