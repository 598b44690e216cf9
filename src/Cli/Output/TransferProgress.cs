namespace Muster.Cli.Output;

/// <summary>How much has come, on a terminal only.</summary>
internal sealed class TransferProgress : IProgress<long>, IDisposable
{
    private const long Step = 1 << 20;
    private long shown;

    public void Report(long value)
    {
        if (value - shown < Step || Console.IsErrorRedirected)
        {
            return;
        }

        shown = value;
        Console.Error.Write($"\r{value / Step:N0} MiB");
    }

    public void Dispose()
    {
        if (shown > 0)
        {
            Console.Error.WriteLine();
        }
    }
}
