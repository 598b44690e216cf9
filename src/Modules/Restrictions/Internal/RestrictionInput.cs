using Muster.Contracts.Restrictions;
using Muster.Http;
using Muster.Kernel.Text;
using Muster.Modules.Enrollments;
using Muster.Modules.Restrictions.Terms;
using Muster.Storage.Model;

namespace Muster.Modules.Restrictions.Internal;

/// <summary>Checks a restriction that somebody wants, and names every fault. Members of another kind are faults too.</summary>
internal sealed class RestrictionInput(IEnumerable<EnrollmentKind> kinds)
{
    private readonly List<string> platforms =
    [
        .. kinds.Select(kind => kind.Platform).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <returns>Null when there are faults.</returns>
    public RestrictionDraft? Read(EnrollmentRestrictionDraft body, FieldErrors errors)
    {
        var name = body.Name.Length <= ClaimedText.MaxCharacters ? ClaimedText.Clean(body.Name) : null;
        if (name is null)
        {
            errors.Add("name", $"1 to {ClaimedText.MaxCharacters} visible characters.");
        }

        if (!EnumText.TryParse<RestrictionEffect>(body.Effect, out var effect))
        {
            errors.Add("effect", "refuse or ask.");
        }

        var concerned = Platforms(body, errors);
        var terms = TermsInput.Read(body, errors);
        return errors.Any || terms is null || effect is null
            ? null
            : new RestrictionDraft(name!, effect.Value, body.Enabled, terms with { Platforms = concerned });
    }

    private List<string> Platforms(EnrollmentRestrictionDraft body, FieldErrors errors)
    {
        var given = (body.Platforms ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (given.Any(platform => !platforms.Contains(platform)))
        {
            errors.Add("platforms", $"Some of {string.Join(", ", platforms)}.");
        }

        if (given.Count == 0 && body.Kind == PlatformTerms.Name)
        {
            errors.Add("platforms", "Name the platforms that may not come in.");
        }

        return given;
    }
}
