namespace Muster.Cli.Queue.Many;

/// <summary>How many are done, on a terminal only.</summary>
internal sealed class CountProgress(int total) : IProgress<int>, IDisposable
{
    private bool shown;

    public void Report(int value)
    {
        if (!Console.IsErrorRedirected)
        {
            shown = true;
            Console.Error.Write($"\r{value:N0} of {total:N0}");
        }
    }

    public void Dispose()
    {
        if (shown)
        {
            Console.Error.WriteLine();
        }
    }
}
