using Muster.Web.Support;

namespace Muster.Web.Looking;

/// <summary>Something to look at: the address that shows it, and the words that are there when it is all there.</summary>
/// <param name="Germanly">The same words in German, where they are words.</param>
/// <param name="Picture">Shown in the documents, by this name in docs/img.</param>
/// <param name="Refusal">What the browser notes because the page asks for something that is not there.</param>
internal sealed record Place(
    string Path,
    string Ready,
    string? Germanly = null,
    string? Picture = null,
    bool SignedIn = true,
    string? Refusal = null
)
{
    public static IReadOnlyDictionary<string, Func<Company, Place>> Everywhere { get; } =
        new Dictionary<string, Func<Company, Place>>(StringComparer.Ordinal)
        {
            ["sign-in"] = _ => new(Paths.SignIn, "Sign in", "Anmelden", "sign-in", SignedIn: false),
            ["people"] = _ => new(Paths.People, "Claire Moreau", Picture: "people"),
            ["people, none found"] = _ => new($"{Paths.People}?q=nobody", "Nothing matches", "Keine Treffer"),
            ["person"] = company =>
                new(
                    $"{Paths.People}?person={company.Person}",
                    "Device fingerprints",
                    "Fingerabdrücke der Geräte",
                    "person-dialog"
                ),
            ["queue"] = _ => new(Paths.Queue, "laptop-moreau", Picture: "enrollment-queue"),
            ["queue, none found"] = _ => new($"{Paths.Queue}?q=nobody", "Nothing matches", "Keine Treffer"),
            ["request"] = company =>
                new($"{Paths.Queue}?request={company.Request}", "(SHA-256)", Picture: "request-dialog"),
            ["request, gone"] = _ => new($"{Paths.Queue}?request={Guid.Empty}", "not_found", Refusal: "404"),
            ["audit"] = _ => new(Paths.Audit, "Enrollment rejected", "Aufnahme abgelehnt", "audit"),
            ["identity providers"] = _ =>
                new(Paths.IdentityProviders, "Everybody signs in with a password", "Alle melden sich mit Passwort an"),
            ["sign-in, refused"] = _ =>
                new($"{Paths.SignIn}?problem=not_provisioned", "You are known", "kennt Sie", SignedIn: false),
            ["nowhere"] = _ => new("/nowhere", "This page does not exist", "Diese Seite gibt es nicht"),
        };

    public string Words(bool german) => german ? Germanly ?? Ready : Ready;

    /// <summary>Whether a complaint of the browser belongs to this page.</summary>
    public bool Expects(string fault) => Refusal is not null && fault.Contains(Refusal, StringComparison.Ordinal);
}
