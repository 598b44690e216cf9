using System.Globalization;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.Keys;

namespace Muster.Modules.PreApproval.Internal;

/// <summary>
/// What is kept of a password that a list brings: it is compared once, and slow hashes of a million rows would take days. Two rows with the
/// same password have different marks.
/// </summary>
internal static class PasswordMarks
{
    public static string Of(ContentMarks marks, PreApprovalImportId import, long line, string password) =>
        ShownPassword.Of(marks, password).MarkFor(PlaceOf(import, line));

    public static ListedPassword? Of(ImportRow row) =>
        row.PasswordMac is { } mark ? new ListedPassword(PlaceOf(row.ImportId, row.Line), mark) : null;

    private static string PlaceOf(PreApprovalImportId import, long line) =>
        string.Create(CultureInfo.InvariantCulture, $"pre-approval-password {import.Value} {line}");
}
