using Muster.Contracts.Restrictions;
using Muster.Http;
using Muster.Modules.Enrollments;

namespace Muster.Modules.PolicyHook.Manage;

/// <summary>Checks a hook that somebody wants. Where it stands is judged when it is called, since names move.</summary>
internal sealed class PolicyHookInput(IEnumerable<EnrollmentKind> kinds)
{
    private const int MostCharacters = 2000;

    private readonly List<string> known =
    [
        .. kinds.Select(kind => kind.Platform).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <returns>Null when there are faults.</returns>
    public CheckedHook? Read(PolicyHookDraft body, FieldErrors errors)
    {
        var platforms = (body.Platforms ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (platforms.Exists(platform => !known.Contains(platform)))
        {
            errors.Add("platforms", $"Some of {string.Join(", ", known)}; none for all.");
        }

        if (
            body.Url.Length > MostCharacters
            || !Uri.TryCreate(body.Url, UriKind.Absolute, out var url)
            || url.Scheme != Uri.UriSchemeHttps
            || url.Host.Length == 0
            || url.Port < 1
            || url.UserInfo.Length > 0
            || url.Fragment.Length > 0
        )
        {
            errors.Add("url", $"An https address of at most {MostCharacters} characters, without a name or password.");
            return null;
        }

        return errors.Any ? null : new CheckedHook(body.Enabled, url, string.Join(' ', platforms));
    }
}

internal sealed record CheckedHook(bool Enabled, Uri Url, string Platforms);
