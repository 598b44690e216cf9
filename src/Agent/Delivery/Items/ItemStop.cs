namespace Muster.Agent.Delivery.Items;

/// <summary>Ends the work on an item from wherever it is; the handler turns it into its outcome.</summary>
internal sealed class ItemStop : Exception
{
    private ItemStop(ItemOutcome outcome)
        : base(outcome.Detail) => Outcome = outcome;

    public ItemOutcome Outcome { get; }

    public static ItemStop Failed(string code, string detail) => new(ItemOutcome.Failed(code, detail));

    public static ItemStop Unsupported(string code, string detail) => new(ItemOutcome.Unsupported(code, detail));

    /// <summary>What this machine's disk or another program did to us is an outcome as well.</summary>
    public static async Task<ItemOutcome> CatchAsync(Func<Task<ItemOutcome>> work)
    {
        try
        {
            return await work();
        }
        catch (ItemStop stop)
        {
            return stop.Outcome;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return ItemOutcome.Failed("disk", fault.Message);
        }
    }

    /// <summary>For looking: what stops it says that the machine is not as wanted.</summary>
    public static async Task<bool> LookAsync(Func<Task<bool>> look)
    {
        try
        {
            return await look();
        }
        catch (Exception fault) when (fault is ItemStop or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
