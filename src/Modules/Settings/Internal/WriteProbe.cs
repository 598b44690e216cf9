namespace Muster.Modules.Settings.Internal;

/// <summary>Written, read and removed again, to see that all three work.</summary>
internal sealed class WriteProbe
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }
}
