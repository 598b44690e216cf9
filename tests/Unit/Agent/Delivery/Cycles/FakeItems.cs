using System.Text;
using Muster.Agent.Delivery.Items;

namespace Muster.Unit.Agent.Delivery.Cycles;

/// <summary>A machine on which an item is a word, and on which the power can go at every step.</summary>
internal sealed class FakeItems : IItemHandler
{
    private int steps;

    /// <summary>What is on the machine: by item, the document that was put.</summary>
    public Dictionary<string, string> Machine { get; } = [];

    public List<string> Done { get; } = [];

    /// <summary>Documents that cannot be put.</summary>
    public HashSet<string> Broken { get; } = [];

    /// <summary>At which step the power goes; null for never.</summary>
    public int? DiesAt { get; set; }

    /// <summary>The document that takes the power with it.</summary>
    public string? Deadly { get; set; }

    public CancellationTokenSource Power { get; set; } = new();

    public PackageNeed? Need { get; set; }

    public string Kind => "app";

    public PackageNeed? NeedOf(ItemWork work) => Need;

    public Task<bool> IsThereAsync(ItemWork work, CancellationToken ct)
    {
        Step();
        return Task.FromResult(Machine.GetValueOrDefault(work.Key) == Text(work));
    }

    public Task<ItemOutcome> ApplyAsync(ItemWork work, CancellationToken ct)
    {
        Step();
        if (Broken.Contains(Text(work)))
        {
            Done.Add($"break {Text(work)}");
            return Task.FromResult(ItemOutcome.Failed("exit_code", "It broke."));
        }

        work.Remember(Text(work));
        if (Text(work) == Deadly)
        {
            Die();
        }

        Step();
        Machine[work.Key] = Text(work);
        Done.Add($"put {Text(work)}");
        Step();
        return Task.FromResult(ItemOutcome.Done);
    }

    public Task<ItemOutcome> RemoveAsync(ItemWork work, CancellationToken ct)
    {
        Step();
        Machine.Remove(work.Key);
        Done.Add($"remove {Text(work)}");
        Step();
        return Task.FromResult(ItemOutcome.Done);
    }

    private void Step()
    {
        if (++steps == DiesAt)
        {
            Die();
        }
    }

    /// <summary>A step of something else on this machine.</summary>
    public void Tick()
    {
        if (Interlocked.Increment(ref steps) == DiesAt)
        {
            Power.Cancel();
        }
    }

    private void Die()
    {
        Power.Cancel();
        throw new OperationCanceledException(Power.Token);
    }

    private static string Text(ItemWork work) => Encoding.UTF8.GetString(work.Document.Span);
}
