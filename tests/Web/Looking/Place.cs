using Muster.Web.Looking.Places;

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
        new[] { AccessPlaces.All, AdmissionPlaces.All, DevicePlaces.All, PolicyPlaces.All }
            .SelectMany(area => area)
            .ToDictionary(StringComparer.Ordinal);

    public string Words(bool german) => german ? Germanly ?? Ready : Ready;

    /// <summary>Whether a complaint of the browser belongs to this page.</summary>
    public bool Expects(string fault) => Refusal is not null && fault.Contains(Refusal, StringComparison.Ordinal);
}
