using Microsoft.EntityFrameworkCore;
using Muster.Storage.Copying;
using Muster.Storage.Model;

namespace Muster.Modules.AgentChannel.Internal;

internal sealed class AgentChannelModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<UsedNonce>(row =>
        {
            row.ToTable("used_nonces").HasKey(r => new { r.IssuedAt, r.Hash });
            row.LeftOutOfBackup("a nonce is good for minutes");
        });
        model.Entity<ReportStream>(row =>
            row.ToTable("agent_report_streams").HasKey(r => new { r.DeviceId, r.Stream })
        );
    }
}
