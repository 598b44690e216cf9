using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Muster.Modules.EnrollmentQueue.Internal;

namespace Muster.Modules.EnrollmentQueue.Rules;

/// <summary>How much of the queue is left for strangers, as this node saw it when the last of them asked; and who is told when it gets less.</summary>
internal sealed class QueueRoom(IOptions<EnrollmentQueueOptions> options, ILogger<QueueRoom> log)
{
    private const int AlarmAtPercent = 80;

    private static readonly Gauge<long> Waiting = new Meter("Muster").CreateGauge<long>(
        "muster.enrollment_queue.waiting",
        description: "Requests that wait for a decision, when a stranger last asked this node."
    );

    private static readonly Gauge<long> Room = new Meter("Muster").CreateGauge<long>(
        "muster.enrollment_queue.strangers_cap",
        description: "So many may wait before strangers are refused."
    );

    private int alarmed;

    public int ForStrangers => options.Value.PendingCap / 2;

    public bool IsFillingUp(long waiting) => waiting * 100 >= (long)ForStrangers * AlarmAtPercent;

    public void Saw(long waiting)
    {
        Waiting.Record(waiting);
        Room.Record(ForStrangers);
        var filling = IsFillingUp(waiting) ? 1 : 0;
        if (Interlocked.Exchange(ref alarmed, filling) < filling)
        {
            Log.QueueFillsUp(log, waiting, ForStrangers);
        }
    }
}
