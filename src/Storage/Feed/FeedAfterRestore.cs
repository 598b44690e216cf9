using System.Data.Common;

namespace Muster.Storage.Feed;

public static class FeedAfterRestore
{
    /// <summary>
    /// A listener that comes back with a number from before the restore must be told that it missed something. So the numbers go on beyond
    /// all that can have been given since the backup was taken.
    /// </summary>
    public static async Task JumpAsync(DbConnection connection, DbTransaction transaction, CancellationToken ct)
    {
        await using var jump = connection.CreateCommand();
        jump.Transaction = transaction;
        jump.CommandText = "UPDATE feed_head SET seq = seq + 1000000000";
        await jump.ExecuteNonQueryAsync(ct);
    }
}
