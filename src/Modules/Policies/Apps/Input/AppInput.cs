using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Kernel.Text;
using Muster.Modules.Policies.Apps.Internal;
using Muster.Modules.Policies.Packages.Internal;

namespace Muster.Modules.Policies.Apps.Input;

/// <summary>Checks an app that somebody wants, and names every fault. What belongs to another kind is a fault too.</summary>
internal static class AppInput
{
    private const int LongestDescription = 2000;

    /// <returns>Null when there are faults.</returns>
    public static CheckedApp? Read(AppDraft body, FieldErrors errors)
    {
        var kind = Words.Read<AppKind>(body.Kind, "kind", errors);
        var platform = Words.Read<AppPlatform>(body.Platform, "platform", errors);
        var context = Words.Read(body.Context, RunContext.System, "context", errors);
        var onRemoval = Words.Read(body.OnRemoval, OnRemoval.Keep, "onRemoval", errors);
        var name = Words.Line(body.Name, ClaimedText.MaxCharacters, "name", errors, required: true);
        var publisher = Words.Line(body.Publisher, ClaimedText.MaxCharacters, "publisher", errors);
        var description = Words.Line(body.Description, LongestDescription, "description", errors);
        var note = Words.Line(body.Note, Words.LongestNote, "note", errors);
        if (kind is not { } known || platform is not { } on)
        {
            return null;
        }

        if (!known.Platforms().Contains(on))
        {
            errors.Add(
                "platform",
                $"Apps of this kind are for {string.Join(" or ", known.Platforms().Select(Words.Of))}."
            );
        }

        var sha256 = PackageOf(body, known, errors);
        var source = SourceInput.Read(body, known, errors);
        var arguments = ArgumentsInput.Read(body.Arguments ?? [], known, errors);
        var detection = DetectionInput.Read(body.Detection ?? [], on, errors);
        if (detection.Count == 0 && source is not null)
        {
            detection = SourceInput.DetectionOf(source, known, errors);
        }

        return errors.Any
            ? null
            : new CheckedApp(
                new AppContent
                {
                    Name = name!, // or there was a fault
                    Publisher = publisher,
                    Description = description,
                    Platform = Words.Of(on),
                    Kind = Words.Of(known),
                    PackageSha256 = sha256,
                    PackageId = source?.PackageId,
                    VersionRule = source is null ? null : Words.Of(source.Rule),
                    PackageVersion = source?.Version,
                    Arguments = arguments,
                    Detection = detection,
                    OnRemoval = Words.Of(onRemoval),
                    RequiresRestart = body.RequiresRestart ?? false,
                    Context = Words.Of(context),
                },
                known,
                on,
                note
            );
    }

    private static string? PackageOf(AppDraft body, AppKind kind, FieldErrors errors)
    {
        var sha256 = body.PackageSha256?.ToLowerInvariant();
        if (kind.FormatOf() is null)
        {
            if (sha256 is not null)
            {
                errors.Add("packageSha256", "Apps of this kind come from a source and have no package.");
            }

            return null;
        }

        if (!PackageStore.IsHash(sha256))
        {
            errors.Add("packageSha256", "The SHA-256 of a package that was uploaded, 64 hex digits.");
        }

        return sha256;
    }
}
