using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Check;

/// <summary>What is to be said of one cell, or of a row as a whole.</summary>
/// <param name="Code">Stable, for example <c>ROW_EMAIL</c>.</param>
/// <param name="Field">Null when it is about the row.</param>
/// <param name="Value">As it stood in the cell; never that of a password.</param>
internal sealed record Finding(string Code, Level Level, Field? Field, string Message, string? Value = null);

internal enum Level
{
    /// <summary>The row is not taken.</summary>
    Error,

    /// <summary>The row is taken, and somebody should know.</summary>
    Warning,

    /// <summary>Somebody has to say first what shall happen.</summary>
    Choice,
}
