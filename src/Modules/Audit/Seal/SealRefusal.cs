namespace Muster.Modules.Audit.Seal;

/// <summary>Why nothing is sealed; told by the state of the log in snake case.</summary>
internal enum SealRefusal
{
    /// <summary>The newest head has no edge that leads to its root.</summary>
    HeadMalformed,

    /// <summary>None of the keys of this log has signed the newest head.</summary>
    HeadNotSigned,

    /// <summary>There are more or fewer leaves than the newest head tells of.</summary>
    LeavesDiffer,

    /// <summary>The heads file tells of more rows than the database has.</summary>
    LogIsShorter,

    /// <summary>The heads file has a head that the database has not, or another one of that size.</summary>
    LogDiffers,

    /// <summary>The heads file is of another log.</summary>
    AnotherLog,

    /// <summary>The database could not be read or written.</summary>
    Failed,
}

internal static class SealRefusals
{
    /// <summary>For the log of the server.</summary>
    public static string Text(this SealRefusal reason) =>
        reason switch
        {
            SealRefusal.HeadMalformed =>
                "the newest head in the database does not fit its own hashes: it was altered, or put there",
            SealRefusal.HeadNotSigned =>
                "none of this log's keys has signed the newest head in the database: it was altered, or put there",
            SealRefusal.LeavesDiffer =>
                "the database has more or fewer leaves than its newest head tells of: some were added or taken away",
            SealRefusal.LogIsShorter =>
                "the heads file knows more rows than the database has: an older database was put back, or rows were taken away",
            SealRefusal.LogDiffers =>
                "the heads file has a head that the database has not: rows were taken away and others sealed in their place",
            SealRefusal.AnotherLog =>
                "the heads file is of another log than the database: the log was made anew, or this is another database",
            SealRefusal.Failed => "it failed, see the error before",
        };
}
