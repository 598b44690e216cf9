using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Modules.Directories;
using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Check;

/// <summary>Finds the login names of rows in their directory, all of a chunk at once, and fills what the sheet leaves blank.</summary>
internal sealed class DirectoryRows(DirectoryPeople people)
{
    /// <param name="directory">Null for people of Muster itself.</param>
    /// <param name="rows">Null where a row could not be read.</param>
    public async Task<FilledRows> FillAsync(
        DirectoryId? directory,
        IReadOnlyList<MappedRow?> rows,
        CancellationToken ct
    )
    {
        var logins = rows.Select(row => row?.Text(Field.SamAccountName)).OfType<string>().ToHashSet();
        if (directory is not { } id || logins.Count == 0)
        {
            return new FilledRows([.. rows.Select(FilledRow.AsItIs)]);
        }

        return await people.FindAsync(id, logins, ct) switch
        {
            DirectoryAnswer.Found { ByLogin: var found } => new FilledRows([.. rows.Select(row => Fill(row, found))]),
            DirectoryAnswer.Unavailable { What: var what, Remedy: var remedy } => new FilledRows(
                [],
                new Finding("DIRECTORY_UNAVAILABLE", Level.Error, Field: null, $"{what} {remedy}")
            ),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
    }

    private static FilledRow? Fill(MappedRow? row, ILookup<string, DirectoryPerson> found)
    {
        if (row?.Text(Field.SamAccountName) is not { } login)
        {
            return FilledRow.AsItIs(row);
        }

        var persons = found[DirectoryPeople.KeyOf(login)].Take(2).ToList();
        return persons switch
        {
            [] => new FilledRow(
                row,
                [
                    new Finding(
                        "ROW_SAM_NOT_FOUND",
                        Level.Error,
                        Field.SamAccountName,
                        "Nobody in the directory has this login name.",
                        login
                    ),
                ],
                PeerId: null
            ),
            [var person] => DirectoryFilling.Of(row, person),
            _ => new FilledRow(
                row,
                [
                    new Finding(
                        "ROW_SAM_AMBIGUOUS",
                        Level.Error,
                        Field.SamAccountName,
                        "Several people in the directory have this login name.",
                        login
                    ),
                ],
                PeerId: null
            ),
        };
    }
}

/// <param name="Rows">In the order of those that were asked for.</param>
/// <param name="Fault">Why they could not be filled.</param>
internal sealed record FilledRows(IReadOnlyList<FilledRow?> Rows, Finding? Fault = null);

/// <param name="Row">With what a directory adds.</param>
/// <param name="Findings">What is to be said of it.</param>
/// <param name="PeerId">What the directory knows the person by.</param>
internal sealed record FilledRow(MappedRow Row, IReadOnlyList<Finding> Findings, PeerId? PeerId)
{
    public static FilledRow? AsItIs(MappedRow? row) => row is null ? null : new FilledRow(row, [], PeerId: null);
}
