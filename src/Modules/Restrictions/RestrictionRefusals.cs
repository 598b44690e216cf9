using Muster.ErrorCatalogue;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Restrictions.Internal;
using Muster.Modules.Restrictions.Judge;
using Muster.Modules.Restrictions.Terms;

namespace Muster.Modules.Restrictions;

/// <summary>Why a restriction refuses a device, or has a person asked about it.</summary>
public static class RestrictionRefusals
{
    public const string DeviceLimit = "device_limit";
    public const string PlatformBlocked = "platform_blocked";
    public const string OsTooOld = "os_too_old";
    public const string PersonalBlocked = "personal_blocked";
    public const string EnrollmentClosed = "enrollment_closed";

    /// <summary>The entry of the error catalogue; null for a reason that is none of these.</summary>
    public static string? ErrorCodeOf(string? code) =>
        code switch
        {
            DeviceLimit => "ENR-1101",
            PlatformBlocked => "ENR-1102",
            OsTooOld => "ENR-1103",
            PersonalBlocked => "ENR-1104",
            EnrollmentClosed => "ENR-1107",
            _ => null,
        };

    /// <summary>What the person in front of the device reads; null when no restriction refuses it.</summary>
    public static string? TextOf(AdmissionDecision decision)
    {
        var facts = decision.Rules.FirstOrDefault(rule => rule.Rule == RestrictionRule.RuleName)?.Facts;
        if (ErrorCodeOf(decision.Code) is not { } code || facts is null || Circumstances.Of(facts) is not { } seen)
        {
            return null;
        }

        var broken = Findings
            .Of(facts)
            .First(found =>
                found is { Finding: Finding.Broken, Restriction.Effect: RestrictionEffect.Refuse }
                && found.Restriction.Terms.Code == decision.Code
            );
        var explained = Explainer.Explain(
            new Observation { Code = code, Values = broken.Restriction.Terms.ValuesOf(seen) },
            Language.English
        );
        return $"{explained.Causes[0].UserText} ({code})";
    }
}
