using System.Xml;

namespace Muster.Spreadsheets.Xlsx;

/// <summary>What the framework's readers of zip and XML throw for bytes that are not what they say.</summary>
internal static class BrokenWorkbook
{
    public static T Refuse<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (IsOfTheFile(fault))
        {
            throw RefusedSheetException.Of(
                SheetReason.WorkbookBroken,
                "The workbook is damaged. Open it, save it anew, or save it as CSV UTF-8."
            );
        }
    }

    private static bool IsOfTheFile(Exception fault) =>
        fault
            is InvalidDataException
                or XmlException
                or EndOfStreamException
                or NotSupportedException
                or ArgumentException
                or (FormatException and not RefusedSheetException);
}
