using System.Text.RegularExpressions;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Modules.Policies.Apps.Internal;

namespace Muster.Modules.Policies.Apps.Input;

/// <summary>Names and versions of sources, in the form that each source itself demands: they are data for it, and never part of a command.</summary>
internal static partial class SourceInput
{
    public static AppSource? Read(AppDraft body, AppKind kind, FieldErrors errors)
    {
        if (kind.FormatOf() is not null)
        {
            Unless(body.PackageId, "packageId", errors);
            Unless(body.VersionRule, "versionRule", errors);
            Unless(body.PackageVersion, "packageVersion", errors);
            return null;
        }

        if (body.PackageId is null || body.PackageId.Length > 200 || !FormOf(kind).IsMatch(body.PackageId))
        {
            errors.Add("packageId", SayForm(kind));
        }

        var rule = Words.Read(body.VersionRule, VersionRule.Latest, "versionRule", errors);
        if (rule != VersionRule.Latest && kind.HasOneVersionOnly())
        {
            errors.Add("versionRule", "This store has one version only: latest.");
        }

        if (rule == VersionRule.Latest)
        {
            Unless(body.PackageVersion, "packageVersion", errors);
        }
        else if (!IsVersion(body.PackageVersion))
        {
            errors.Add("packageVersion", "A version, such as 1.2.3: up to 64 letters, digits and . + ~ : _ -");
        }

        return new AppSource(body.PackageId ?? "", rule, body.PackageVersion);
    }

    /// <summary>Managers of packages know themselves what they installed; a program of another source has to be found.</summary>
    public static IReadOnlyList<DetectionRule> DetectionOf(AppSource source, AppKind kind, FieldErrors errors)
    {
        if (kind is AppKind.AppStore or AppKind.Vpp)
        {
            errors.Add(
                "detection",
                "Name the app's bundle identifier by a rule of type bundle: the store's number does not tell it."
            );
            return [];
        }

        return
        [
            new DetectionRule
            {
                Type = "package",
                Target = source.PackageId,
                Expected = source.Version,
            },
        ];
    }

    public static bool IsVersion(string? text) => text is not null && Version().IsMatch(text);

    private static void Unless(string? given, string field, FieldErrors errors)
    {
        if (given is not null)
        {
            errors.Add(field, "An app of this kind has no such member, or not with this rule.");
        }
    }

    private static Regex FormOf(AppKind kind) =>
        kind switch
        {
            AppKind.Apt => Apt(),
            AppKind.Winget => Winget(),
            AppKind.Homebrew => Homebrew(),
            AppKind.ManagedPlay => Play(),
            _ => StoreNumber(),
        };

    private static string SayForm(AppKind kind) =>
        kind switch
        {
            AppKind.Apt => "The name of a Debian package, such as firefox-esr.",
            AppKind.Winget => "The id of a winget package, such as Mozilla.Firefox.",
            AppKind.Homebrew => "The name of a formula or cask, such as firefox or homebrew/cask/firefox.",
            AppKind.ManagedPlay => "The name of an Android package, such as org.mozilla.firefox.",
            _ => "The number of the app in the App Store, such as 989804926.",
        };

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9+.-]{1,99}\z", RegexOptions.None, 1000)]
    private static partial Regex Apt();

    [GeneratedRegex(
        @"\A[A-Za-z0-9][A-Za-z0-9+_-]{0,63}(\.[A-Za-z0-9+_-]{1,63}){1,7}\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Winget();

    [GeneratedRegex(
        @"\A([a-z0-9][a-z0-9_-]{0,63}/[a-z0-9][a-z0-9_-]{0,63}/)?[a-z0-9][a-z0-9@+._-]{0,99}\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Homebrew();

    [GeneratedRegex(
        @"\A[A-Za-z][A-Za-z0-9_]{0,63}(\.[A-Za-z][A-Za-z0-9_]{0,63}){1,9}\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Play();

    [GeneratedRegex(@"\A[1-9][0-9]{4,12}\z", RegexOptions.None, 1000)]
    private static partial Regex StoreNumber();

    [GeneratedRegex(@"\A[0-9A-Za-z][0-9A-Za-z.+~:_-]{0,63}\z", RegexOptions.None, 1000)]
    private static partial Regex Version();
}

/// <summary>Where an app comes from when it is no package, checked.</summary>
internal sealed record AppSource(string PackageId, VersionRule Rule, string? Version);
