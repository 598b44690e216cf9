using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Muster.Contracts.Policies;
using Muster.Http.Files;
using Muster.Modules.Policies.Compare;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Files;

internal enum FileAction
{
    Create,
    Change,
    None,
    Wait,
    Remove,
    Leave,
}

internal enum ChangedBy
{
    Files,
    Console,
    Both,
}

/// <summary>What is to become of one thing.</summary>
/// <param name="Document">As it should be, whole; null when no file holds it.</param>
/// <param name="Row">What the set said of it last.</param>
internal sealed record Planned(
    IFileKind Kind,
    string Name,
    string Key,
    FileItem? Item,
    FileThing? Live,
    JsonObject? Document,
    AppliedThing? Row,
    FileAction Action,
    ChangedBy? By
)
{
    /// <summary>Whether the set made what is there.</summary>
    public bool Made { get; init; }

    /// <summary>Of the document, by a key of this server.</summary>
    public string? Hash { get; init; }

    /// <summary>Everything that carrying it out depends on.</summary>
    public string Mark =>
        $"{Kind.Type} {Key} {EnumText.Of(Action)} {(By is { } by ? EnumText.Of(by) : "")} {Live?.Id} {Live?.Version} {Hash}";

    public PlannedThing Shown(FileWritten? written = null, bool conflict = false)
    {
        var (fields, lines) = Action is FileAction.Create or FileAction.Change or FileAction.Wait ? Diff() : ([], null);
        return new PlannedThing
        {
            Type = Kind.Type,
            Name = Name,
            Path = Item?.Path,
            Line = Item?.Line,
            Action = EnumText.Of(Action),
            ChangedBy = By is { } by ? EnumText.Of(by) : null,
            Fields = fields,
            Lines = lines,
            ProposalId = written?.Waiting ?? (Action == FileAction.Wait ? Row?.ProposalId : null),
            Outcome =
                conflict ? "conflict"
                : written is null ? null
                : written.Code is not null ? "refused"
                : written.Waiting is not null ? "waiting"
                : "done",
            Code = written?.Code,
            Detail = written?.Detail,
        };
    }

    private (IReadOnlyList<ContentFieldDiff> Fields, IReadOnlyList<ContentLineDiff>? Lines) Diff()
    {
        var was = Live is null ? null : Kind.Shown(Live.Document).DeepClone().AsObject();
        var now = Kind.Shown(Document!).DeepClone().AsObject(); // a file holds it
        var (before, after) = (TakeText(was), TakeText(now));
        return (
            FieldDiffs.Of(was?.ToJsonString(), now.ToJsonString()),
            before == after ? null : LineDiffs.Of(before ?? "", after ?? "")
        );
    }

    /// <summary>A text is compared line by line; of one that is too long for it only its hash is told.</summary>
    private static string? TakeText(JsonObject? document)
    {
        if (document?["content"] is not JsonArray lines)
        {
            return null;
        }

        var text = string.Join('\n', FileLinks.TextsIn(lines));
        document.Remove("content");
        document["contentSha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return text;
    }
}
