namespace Muster.Cli.Audit;

/// <summary>How much has come, on a terminal only.</summary>
internal sealed class TransferProgress : IDisposable
{
    private const long Step = 1 << 20;
    private long shown;

    public void Report(long bytes)
    {
        if (bytes - shown < Step || Console.IsErrorRedirected)
        {
            return;
        }

        shown = bytes;
        Console.Error.Write($"\r{bytes / Step:N0} MiB");
    }

    public void Dispose()
    {
        if (shown > 0)
        {
            Console.Error.WriteLine();
        }
    }
}
