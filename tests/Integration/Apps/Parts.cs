using System.Net;

namespace Muster.Integration.Apps;

/// <summary>A part of unsaid length whose connection breaks in the middle of it.</summary>
internal sealed class BrokenPart(byte[] bytes, int breaksAt) : HttpContent
{
    private const int Block = 100_000;

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        for (var at = 0; at < bytes.Length; at += Block)
        {
            if (at >= breaksAt)
            {
                throw new IOException("The line is cut.");
            }

            await stream.WriteAsync(bytes.AsMemory(at, Math.Min(Block, bytes.Length - at)));
            await stream.FlushAsync();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}

/// <summary>A part that stops in the middle until it is told to go on.</summary>
internal sealed class HeldPart(byte[] bytes) : HttpContent
{
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Begun => begun.Task;

    public void GoOn() => goOn.SetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await stream.FlushAsync();
        begun.SetResult();
        await goOn.Task;
        await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
