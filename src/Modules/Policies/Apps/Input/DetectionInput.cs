using System.Text.RegularExpressions;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Modules.Policies.Apps.Internal;
using Muster.Modules.Policies.Packages.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Apps.Input;

internal enum DetectionType
{
    Package,
    ProductCode,
    FileExists,
    FileVersion,
    FileSha256,
    RegistryValue,
    Bundle,
}

internal static partial class DetectionInput
{
    private const int Most = 20;
    private const int LongestTarget = 400;
    private const string Field = "detection";

    public static IReadOnlyList<DetectionRule> Read(
        IReadOnlyList<DetectionRule> given,
        AppPlatform platform,
        FieldErrors errors
    )
    {
        if (given.Count > Most || given.Any(rule => rule is null))
        {
            errors.Add(Field, $"At most {Most} rules.");
            return [];
        }

        foreach (var (rule, number) in given.Select((rule, index) => (rule, index + 1)))
        {
            if (!IsSound(rule))
            {
                errors.Add(Field, $"Rule {number}: {Form(rule.Type)}");
            }
            else if (!Platforms(EnumText.Parse<DetectionType>(rule.Type)).Contains(platform))
            {
                errors.Add(Field, $"Rule {number}: there is no such thing on this platform.");
            }
        }

        return given;
    }

    public static bool IsSound(DetectionRule rule) =>
        EnumText.TryParse<DetectionType>(rule.Type, out var type)
        && Words.IsPlain(rule.Target, LongestTarget)
        && (rule.ValueName is null || (type == DetectionType.RegistryValue && Words.IsPlain(rule.ValueName, 255)))
        && type.Value switch
        {
            DetectionType.Package => Name().IsMatch(rule.Target) && IsVersionOrNothing(rule.Expected),
            DetectionType.Bundle => Bundle().IsMatch(rule.Target) && IsVersionOrNothing(rule.Expected),
            DetectionType.ProductCode => Code().IsMatch(rule.Target) && rule.Expected is null,
            DetectionType.FileExists => IsPath(rule.Target) && rule.Expected is null,
            DetectionType.FileVersion => IsPath(rule.Target) && SourceInput.IsVersion(rule.Expected),
            DetectionType.FileSha256 => IsPath(rule.Target) && PackageStore.IsHash(rule.Expected),
            DetectionType.RegistryValue => Key().IsMatch(rule.Target)
                && rule.ValueName is not null
                && (rule.Expected is null || Words.IsPlain(rule.Expected, 500)),
        };

    private static string Form(string type) =>
        EnumText.TryParse<DetectionType>(type, out var known)
            ? known.Value switch
            {
                DetectionType.Package => "the package's name, and as expected its least version or nothing.",
                DetectionType.Bundle => "a bundle identifier, and as expected its least version or nothing.",
                DetectionType.ProductCode =>
                    "a product code such as {12345678-90AB-CDEF-1234-567890ABCDEF}, and nothing more.",
                DetectionType.FileExists => "an absolute path without .., and nothing more.",
                DetectionType.FileVersion => "an absolute path without .., and as expected the least version.",
                DetectionType.FileSha256 => "an absolute path without .., and as expected a SHA-256 in lowercase hex.",
                DetectionType.RegistryValue =>
                    @"a key such as HKLM\SOFTWARE\Vendor\App, the name of a value, and as expected the value or nothing.",
            }
            : $"its type is one of {string.Join(", ", Enum.GetValues<DetectionType>().Select(EnumText.Of))}.";

    private static AppPlatform[] Platforms(DetectionType type) =>
        type switch
        {
            DetectionType.ProductCode or DetectionType.RegistryValue => [AppPlatform.Windows],
            DetectionType.Bundle => [AppPlatform.Ios, AppPlatform.Macos],
            DetectionType.FileVersion => [AppPlatform.Windows],
            DetectionType.FileExists or DetectionType.FileSha256 =>
            [
                AppPlatform.Linux,
                AppPlatform.Macos,
                AppPlatform.Windows,
            ],
            DetectionType.Package => Enum.GetValues<AppPlatform>(),
        };

    private static bool IsVersionOrNothing(string? text) => text is null || SourceInput.IsVersion(text);

    private static bool IsPath(string text) =>
        Absolute().IsMatch(text) && !text.Split('/', '\\').Contains("..", StringComparer.Ordinal);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9@+._/-]{0,199}\z", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,154}\z", RegexOptions.None, 1000)]
    private static partial Regex Bundle();

    [GeneratedRegex(@"\A\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\A(/|[A-Za-z]:\\|%[A-Za-z][A-Za-z0-9()]{1,40}%\\).", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Absolute();

    [GeneratedRegex(@"\AHK(LM|CU)\\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
